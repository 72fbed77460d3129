package io.countersign.app.async;

import java.time.Duration;

/** How long to wait between attempts: twice as long each time. */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 16;

    public static final Backoff USUAL = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));

    /** The wait after this many failures in a row, at least one. */
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
