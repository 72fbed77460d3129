package io.countersign.engine.model;

import java.time.Duration;

/**
 * Until when an answer is wanted, on the clock of {@link System#nanoTime()}. Immutable.
 *
 * @param nanoTime the end
 */
public record Deadline(long nanoTime) {
    private static final long LONGEST = Long.MAX_VALUE / 4;

    /** A deadline so long after this moment. */
    public static Deadline in(Duration duration) {
        long nanos = duration.compareTo(Duration.ofNanos(LONGEST)) > 0 ? LONGEST : duration.toNanos();
        return new Deadline(System.nanoTime() + nanos);
    }

    /** This deadline, or so long after this moment if that is sooner. */
    public Deadline within(Duration duration) {
        return duration.compareTo(remaining()) < 0 ? in(duration) : this;
    }

    /** What is left, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** Whether nothing is left. */
    public boolean isOver() {
        return nanoTime - System.nanoTime() <= 0;
    }
}
