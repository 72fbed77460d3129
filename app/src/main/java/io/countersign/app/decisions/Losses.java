package io.countersign.app.decisions;

import java.time.Instant;
import java.util.Optional;

/**
 * What is missing from a history.
 *
 * @param unwritten decisions that engines could not write in time
 * @param unreadable decisions in a form that this program does not know
 * @param gaps how often the log had forgotten decisions before they were read
 * @param latest when the latest of these was noticed
 */
public record Losses(long unwritten, long unreadable, int gaps, Optional<Instant> latest) {
    public static final Losses NONE = new Losses(0, 0, 0, Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    Losses plusUnwritten(long more, Instant at) {
        return more == 0 ? this : new Losses(unwritten + more, unreadable, gaps, Optional.of(at));
    }

    Losses plusUnreadable(long more, Instant at) {
        return new Losses(unwritten, unreadable + more, gaps, Optional.of(at));
    }

    Losses plusGap(Instant at) {
        return new Losses(unwritten, unreadable, gaps + 1, Optional.of(at));
    }
}
