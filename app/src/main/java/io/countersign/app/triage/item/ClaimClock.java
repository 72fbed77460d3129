package io.countersign.app.triage.item;

import java.time.Duration;

/**
 * How long a claim still lasts.
 *
 * @param left never negative
 * @param whole the length of a fresh claim
 */
public record ClaimClock(Duration left, Duration whole) {
    private static final double WARNING = .2;

    /** What is left, 0 to 1. */
    public double fraction() {
        return Math.clamp((double) left.toMillis() / whole.toMillis(), 0, 1);
    }

    /** Whether a fifth or less is left. */
    public boolean warning() {
        return fraction() <= WARNING;
    }
}
