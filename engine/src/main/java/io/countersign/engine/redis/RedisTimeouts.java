package io.countersign.engine.redis;

import java.time.Duration;

/**
 * How long to wait for Redis.
 *
 * @param command for a connection, for a free place in the pool and for each reply; more than 0, 2 s by default
 * @param longestBlock the longest BLOCK that a blocking read may ask for; more than 0, 5 s by default. The socket waits
 *     5 s longer, so that a late reply is not taken for a lost server
 */
public record RedisTimeouts(Duration command, Duration longestBlock) {
    public static final RedisTimeouts DEFAULT = new RedisTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final Duration GRACE = Duration.ofSeconds(5);

    public RedisTimeouts {
        requirePositive("command", command);
        requirePositive("longestBlock", longestBlock);
    }

    Duration blockingReply() {
        return longestBlock.plus(GRACE);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be > 0, was " + value);
        }
    }
}
