package io.countersign.app.triage.item;

import java.time.Duration;

/**
 * What the person decided last and how far it is.
 *
 * @param left how long until it is published; zero if it is not held
 */
public record UndoOffer(VerdictTrack track, Duration left) {
    public VerdictTrack.Phase phase() {
        return track.phase();
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return phase() == VerdictTrack.Phase.PUBLISHED || phase() == VerdictTrack.Phase.UNDONE;
    }

    /** Whole seconds, never 0 while something is left. */
    public long secondsLeft() {
        return left.plusMillis(999).toSeconds();
    }
}
