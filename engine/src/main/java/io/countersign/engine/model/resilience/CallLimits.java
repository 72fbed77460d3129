package io.countersign.engine.model.resilience;

import java.time.Duration;

/**
 * How far calls of a model go. Immutable.
 *
 * @param tries how often a call is made at most, 1 to 10
 * @param firstPause the pause before the second try, above zero; it doubles with every try and is spread by half
 * @param longestPause the longest of these pauses, not below the first; a provider may ask for a longer one
 * @param concurrent how many calls are under way at the same time at most, 1 to 10,000
 * @param patience how long a call waits for its turn among these, 0 or more
 * @param restAfterFailures how long a model is left alone when half of its last 20 tries failed, above zero; every try counts
 *     and not every call, and it is judged from 10 tries on
 */
public record CallLimits(
        int tries,
        Duration firstPause,
        Duration longestPause,
        int concurrent,
        Duration patience,
        Duration restAfterFailures) {
    /** 3 tries, pauses from 0.5 s to 20 s, 16 calls at a time, 5 s of patience, 30 s of rest. */
    public static final CallLimits DEFAULT = new CallLimits(
            3, Duration.ofMillis(500), Duration.ofSeconds(20), 16, Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** The most tries. */
    public static final int MOST_TRIES = 10;

    /** The most calls at a time. */
    public static final int MOST_CONCURRENT = 10_000;

    public CallLimits {
        require(tries >= 1 && tries <= MOST_TRIES, "tries must be 1 to 10, was " + tries);
        require(firstPause.isPositive(), "firstPause must be above zero, was " + firstPause);
        require(
                longestPause.compareTo(firstPause) >= 0,
                "longestPause must not be below firstPause, was " + longestPause);
        require(concurrent >= 1 && concurrent <= MOST_CONCURRENT, "concurrent must be 1 to 10,000, was " + concurrent);
        require(!patience.isNegative(), "patience must not be negative, was " + patience);
        require(restAfterFailures.isPositive(), "restAfterFailures must be above zero, was " + restAfterFailures);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
