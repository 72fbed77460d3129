package io.countersign.app.async;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells the FX thread that something changed: any thread marks, as often as it likes, and at most one delivery per pulse
 * reaches the FX thread. The delivery then copies one snapshot of whatever changed.
 */
public final class PulseSignal implements AutoCloseable {
    private final AtomicBoolean dirty = new AtomicBoolean();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final Pulses pulses;
    private final Runnable delivery;
    private volatile boolean closed;

    public PulseSignal(Pulses pulses, Runnable delivery) {
        this.pulses = pulses;
        this.delivery = delivery;
    }

    public void mark() {
        dirty.set(true);
        arm();
    }

    /** No delivery after this, called on the FX thread. */
    @Override
    public void close() {
        closed = true;
    }

    private void arm() {
        if (!closed && armed.compareAndSet(false, true)) {
            pulses.whileTrue(this::deliver);
        }
    }

    private boolean deliver() {
        if (!closed && dirty.getAndSet(false)) {
            delivery.run();
            return true;
        }
        armed.set(false);
        // A mark between the look at dirty and the release of armed found it armed and left the delivery to us.
        if (dirty.get()) {
            arm();
        }
        return false;
    }
}
