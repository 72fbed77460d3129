package io.countersign.engine.redis;

/** Opens queues as consoles do. */
final class RedisQueues {
    private RedisQueues() {}

    /** The queue of producers. */
    static RedisReviewQueue open(String url) {
        return new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(url)));
    }

    /** A queue of another name. */
    static RedisReviewQueue open(String url, String name) {
        return new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(url)), name);
    }
}
