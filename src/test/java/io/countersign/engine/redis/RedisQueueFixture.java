package io.countersign.engine.redis;

import io.countersign.engine.review.QueueFixture;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.Jedis;

/** Two consoles at the queue of a server, and a plain client that sees what producers see. */
final class RedisQueueFixture implements QueueFixture {
    private final RedisReviewQueue queue;
    private final RedisReviewQueue anotherConsole;
    private final Jedis client;

    /**
     * @param url what the consoles connect to
     * @param owner the server that holds the queue's keys
     */
    RedisQueueFixture(String url, RedisServerFixture owner) {
        this.queue = RedisQueues.open(url);
        this.anotherConsole = RedisQueues.open(url);
        this.client = owner.client();
    }

    @Override
    public ReviewQueue queue() {
        return queue;
    }

    @Override
    public ReviewQueue anotherConsole() {
        return anotherConsole;
    }

    @Override
    public void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Override
    public String producerStatus(ReviewId item) {
        return Objects.requireNonNullElse(client.get("review:" + item + ":status"), "");
    }

    @Override
    public void forgetChanges() {
        client.xtrim("hitl:{human_review_queue}:ev", 0, false);
    }

    @Override
    public void close() {
        client.close();
        anotherConsole.close();
        queue.close();
    }
}
