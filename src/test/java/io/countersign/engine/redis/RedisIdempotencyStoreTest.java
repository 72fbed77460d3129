package io.countersign.engine.redis;

import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.once.IdempotencyStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class RedisIdempotencyStoreTest extends IdempotencyStoreContract {
    private final RedisServerFixture server;
    private final RedisConnection connection;

    RedisIdempotencyStoreTest(RedisServerFixture server, RedisConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    @Override
    protected IdempotencyStore open(Duration kept) {
        return new RedisIdempotencyStore(connection, kept);
    }

    @Override
    protected long handedOver() {
        try (Jedis plain = server.client()) {
            return plain.llen("human_review_queue");
        }
    }
}
