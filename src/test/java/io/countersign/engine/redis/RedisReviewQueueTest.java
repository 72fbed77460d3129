package io.countersign.engine.redis;

import io.countersign.engine.review.QueueFixture;
import io.countersign.engine.review.ReviewQueueContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisReviewQueueTest extends ReviewQueueContract {
    private final RedisServerFixture server;

    RedisReviewQueueTest(RedisServerFixture server) {
        this.server = server;
    }

    @Override
    protected QueueFixture open() {
        return new RedisQueueFixture(server.url(), server);
    }
}
