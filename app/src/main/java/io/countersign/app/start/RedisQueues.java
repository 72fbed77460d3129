package io.countersign.app.start;

import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisTarget;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queues on a Redis server, or on the one that comes with the program. */
public final class RedisQueues implements QueueSource {
    private static final Logger LOG = LoggerFactory.getLogger(RedisQueues.class);

    private final DataDirectory data;

    /**
     * @param data where the embedded server keeps its data
     */
    public RedisQueues(DataDirectory data) {
        this.data = data;
    }

    @Override
    public OpenQueue open(Optional<String> url) {
        OpenQueue open = url.map(RedisQueues::onServer).orElseGet(this::embedded);
        LOG.info("queue: {}, data: {}", open.place(), data.path());
        return open;
    }

    private static OpenQueue onServer(String url) {
        RedisTarget target = RedisTarget.parse(url);
        return open(target, target.toString(), () -> {});
    }

    private OpenQueue embedded() {
        EmbeddedShare share = EmbeddedShare.open(data.path());
        try {
            return open(share.target(), "embedded", share);
        } catch (RuntimeException failed) {
            share.close();
            throw failed;
        }
    }

    private static OpenQueue open(RedisTarget target, String place, OpenQueue.Share share) {
        var connection = RedisConnection.open(target);
        return new OpenQueue(new RedisReviewQueue(connection), new RedisStores(connection), place, share);
    }
}
