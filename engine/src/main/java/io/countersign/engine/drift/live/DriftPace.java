package io.countersign.engine.drift.live;

import java.time.Duration;

/**
 * How often a {@link DriftFollower} does what. Immutable.
 *
 * @param lease how long nobody else records after the one who did has died, above zero
 * @param save how often the state is saved for whoever goes on
 * @param news how often at most a listener hears of another state
 * @param look how often it is looked for what others have recorded
 * @param retry how long to wait when the store did not answer
 */
public record DriftPace(Duration lease, Duration save, Duration news, Duration look, Duration retry) {
    /** 10 s, 10 s, 250 ms, 1 s, 1 s. */
    public static final DriftPace DEFAULT = new DriftPace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    public DriftPace {
        if (!lease.isPositive()) {
            throw new IllegalArgumentException("lease must be above zero, was " + lease);
        }
    }

    /** Often enough that one answer may be lost. */
    Duration renewal() {
        return lease.dividedBy(3);
    }
}
