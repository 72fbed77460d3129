package io.countersign.app.start;

import io.countersign.engine.redis.EmbeddedRedis;
import io.countersign.engine.review.QueueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The share in the embedded server, which is also given back when the process is told to end. Thread-safe. */
final class EmbeddedShare implements OpenQueue.Share {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedShare.class);

    private final EmbeddedRedis server;
    private final Thread hook = new Thread(this::giveBackAtTheEnd, "embedded-redis-share");

    private EmbeddedShare(EmbeddedRedis server) {
        this.server = server;
    }

    static EmbeddedShare of(EmbeddedRedis server) {
        var share = new EmbeddedShare(server);
        try {
            Runtime.getRuntime().addShutdownHook(share.hook);
        } catch (IllegalStateException alreadyEnding) {
            LOG.debug("opened while the process ends", alreadyEnding);
        }
        return share;
    }

    @Override
    public void revive() {
        server.revive();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            LOG.debug("closed while the process ends", alreadyEnding);
        }
        server.close();
    }

    private void giveBackAtTheEnd() {
        Interruption.awaitAll();
        try {
            server.close();
        } catch (QueueException stuck) {
            LOG.warn("the embedded server could not be given back", stuck);
        }
    }
}
