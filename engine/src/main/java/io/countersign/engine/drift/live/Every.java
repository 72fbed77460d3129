package io.countersign.engine.drift.live;

import java.time.Duration;

/** Something that is done now and then. Due at once. For one thread. */
final class Every {
    private final long pause;
    private long last;

    Every(Duration pause) {
        this.pause = pause.toNanos();
        hurry();
    }

    /** Whether the pause is over; if so, the next begins. */
    boolean isDue() {
        long now = System.nanoTime();
        boolean due = now - last >= pause;
        if (due) {
            last = now;
        }
        return due;
    }

    /** Makes it due. */
    final void hurry() {
        last = System.nanoTime() - pause;
    }
}
