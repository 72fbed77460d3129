package io.countersign.failure;

import io.countersign.app.triage.index.QueueFollower;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.redis.RedisTimeouts;
import io.countersign.engine.redis.TcpProxy;
import io.countersign.engine.review.ReviewQueue;
import java.time.Duration;

/** Somebody who only looks at the live list. */
record Observer(TcpProxy proxy, ReviewQueue queue, QueueFollower follower, LiveView view) implements AutoCloseable {
    private static final RedisTimeouts TIMEOUTS = new RedisTimeouts(Duration.ofMillis(500), Duration.ofSeconds(1));

    static Observer start(TcpProxy proxy) {
        var queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(proxy.url()), TIMEOUTS));
        var view = new LiveView();
        QueueFollower follower = QueueFollower.of(queue, view);
        follower.start();
        return new Observer(proxy, queue, follower, view);
    }

    @Override
    public void close() {
        follower.close();
        queue.close();
        proxy.close();
    }
}
