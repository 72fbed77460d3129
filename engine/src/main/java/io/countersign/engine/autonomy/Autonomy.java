package io.countersign.engine.autonomy;

/** The level of each model, as it stands. Thread-safe; called for every decision, so it neither blocks nor throws. */
@FunctionalInterface
public interface Autonomy {
    /** Every model at {@link AutonomyLevel#FULL}. */
    Autonomy ALWAYS_FULL = model -> AutonomyLevel.FULL;

    /** The level of the model with this name. */
    AutonomyLevel levelOf(String model);
}
