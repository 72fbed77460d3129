package io.countersign.engine.review;

import java.time.Duration;

/**
 * What a {@link QueueCaretaker} found in its last round.
 *
 * @param available whether the queue answered
 * @param problem why it did not, a sentence for people; empty if it did
 * @param roundTrip how long the queue took to answer one question
 * @param raw entries that producers pushed and that are not taken in yet
 * @param massExpiry items that fell due at once and wait for a person's word, see {@link TickResult#massExpiry()}
 * @param stats the last known counts
 */
public record CaretakerStatus(
        boolean available, String problem, Duration roundTrip, long raw, int massExpiry, QueueStats stats) {
    /** Before the first round. */
    public static final CaretakerStatus UNKNOWN =
            new CaretakerStatus(false, "", Duration.ZERO, 0, 0, new QueueStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    CaretakerStatus unavailable(String why) {
        return new CaretakerStatus(false, why, roundTrip, raw, massExpiry, stats);
    }
}
