package io.countersign.app.async;

public interface RunningTask {
    /** Interrupts the work; after this, on the FX thread, neither handler is called any more. */
    void cancel();
}
