package io.countersign.engine.review;

import java.time.Duration;

/**
 * How often a {@link QueueCaretaker} looks.
 *
 * @param busy the pause while there is something to do
 * @param idle the longest pause while there is nothing; reached by doubling
 * @param retry the longest pause while the queue is unavailable; reached by doubling
 */
public record CaretakerPace(Duration busy, Duration idle, Duration retry) {
    /** 1 ms, half a second, five seconds. */
    public static final CaretakerPace DEFAULT =
            new CaretakerPace(Duration.ofMillis(1), Duration.ofMillis(500), Duration.ofSeconds(5));

    private static final Duration FIRST_IDLE = Duration.ofMillis(50);
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);

    Duration idleAfter(Duration last) {
        return grown(last, FIRST_IDLE, idle);
    }

    Duration retryAfter(Duration last) {
        return grown(last, FIRST_RETRY, retry);
    }

    private static Duration grown(Duration last, Duration first, Duration longest) {
        Duration doubled = last.multipliedBy(2);
        Duration next = doubled.compareTo(first) < 0 ? first : doubled;
        return next.compareTo(longest) < 0 ? next : longest;
    }
}
