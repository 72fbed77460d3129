package io.countersign.app.async;

import java.util.function.BooleanSupplier;

/** The frames of the screen. */
@FunctionalInterface
public interface Pulses {
    /** From any thread: calls the action once per frame, on the FX thread, for as long as it returns true. */
    void whileTrue(BooleanSupplier action);
}
