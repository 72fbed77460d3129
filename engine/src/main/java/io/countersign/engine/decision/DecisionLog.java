package io.countersign.engine.decision;

/** Takes every decision as it is made. Thread-safe and quick: what it does with them, it does elsewhere. */
@FunctionalInterface
public interface DecisionLog {
    /** Keeps nothing. */
    DecisionLog NONE = decision -> {};

    /** Takes a decision; does not throw. */
    void record(Decision decision);

    /** One that tells this and another. */
    default DecisionLog and(DecisionLog other) {
        return decision -> {
            record(decision);
            other.record(decision);
        };
    }
}
