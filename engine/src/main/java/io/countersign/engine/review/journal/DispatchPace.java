package io.countersign.engine.review.journal;

import java.time.Duration;

/**
 * When verdicts are sent again. Pauses double from the first to the longest, less up to a half by chance, so that consoles
 * that lost the same server do not all come back at once.
 *
 * @param firstRetry after the queue was unavailable
 * @param longestRetry after it has been unavailable again and again
 * @param firstRefusal after the queue refused to take a verdict in
 * @param longestRefusal after it refused the same one again and again
 * @param settleWindow how long an answer may still be forgotten by a server that is restarted
 */
record DispatchPace(
        Duration firstRetry,
        Duration longestRetry,
        Duration firstRefusal,
        Duration longestRefusal,
        Duration settleWindow) {
    /** A quarter of a second to ten seconds, half a minute to ten minutes, ten seconds. */
    static final DispatchPace DEFAULT = new DispatchPace(
            Duration.ofMillis(250),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(10));

    private static final int MOST_DOUBLINGS = 16;

    /**
     * The pause after so many failures.
     *
     * @param failures in a row, at least 1
     * @param chance 0 to 1
     */
    Duration retryAfter(int failures, double chance) {
        return grown(firstRetry, longestRetry, failures, chance);
    }

    /** The pause before a verdict that was refused so often is sent again. */
    Duration refusalAfter(int refusals, double chance) {
        return grown(firstRefusal, longestRefusal, refusals, chance);
    }

    private static Duration grown(Duration first, Duration longest, int times, double chance) {
        Duration doubled = first.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        Duration full = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos((long) (full.toNanos() * (1 - chance / 2)));
    }
}
