package io.countersign.app.cli;

import io.countersign.engine.redis.RedisServerFixture;
import java.nio.charset.StandardCharsets;
import redis.clients.jedis.Jedis;

/** A producer at work, with a plain Redis client. */
final class RawList {
    private static final String KEY = "human_review_queue";

    private RawList() {}

    static void push(RedisServerFixture server, String... entries) {
        try (Jedis client = server.client()) {
            client.lpush(KEY, entries);
        }
    }

    static void push(RedisServerFixture server, byte[] entry) {
        try (Jedis client = server.client()) {
            client.lpush(KEY.getBytes(StandardCharsets.UTF_8), entry);
        }
    }
}
