package io.countersign.engine.redis;

import io.countersign.engine.review.QueueFixture;
import io.countersign.engine.review.ReviewQueueContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisClusterReviewQueueTest extends ReviewQueueContract {
    private final RedisClusterFixture cluster;

    RedisClusterReviewQueueTest(RedisClusterFixture cluster) {
        this.cluster = cluster;
    }

    @Override
    protected QueueFixture open() {
        return new RedisQueueFixture(cluster.url(), cluster.ownerOf(RedisReviewQueue.QUEUE));
    }
}
