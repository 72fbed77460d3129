package io.countersign.app.start;

import io.countersign.engine.redis.EmbeddedRedis;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueUnavailableException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The share in the embedded server, which is also given back when the process is told to end, be it while the server starts.
 * Thread-safe.
 */
final class EmbeddedShare implements OpenQueue.Share {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedShare.class);

    private final Thread hook = new Thread(this::giveBackAtTheEnd, "embedded-redis-share");
    private volatile @Nullable EmbeddedRedis server;
    private boolean ending;

    private EmbeddedShare() {}

    /**
     * Takes a share; blocks.
     *
     * @throws QueueException if the server cannot be used, or the process is about to end
     */
    static EmbeddedShare open(Path data) {
        var share = new EmbeddedShare();
        try {
            Runtime.getRuntime().addShutdownHook(share.hook);
        } catch (IllegalStateException alreadyEnding) {
            throw ended();
        }
        try {
            share.take(data);
        } catch (RuntimeException failed) {
            share.forgetTheEnd();
            throw failed;
        }
        return share;
    }

    RedisTarget target() {
        return server().target();
    }

    @Override
    public void revive() {
        server().revive();
    }

    @Override
    public void close() {
        forgetTheEnd();
        server().close();
    }

    /** The end of the process waits meanwhile: what has been started by then is stopped, and nothing is started after it. */
    private synchronized void take(Path data) {
        if (ending) {
            throw ended();
        }
        server = EmbeddedRedis.open(data);
    }

    private EmbeddedRedis server() {
        return Objects.requireNonNull(server, "no share was taken");
    }

    private void forgetTheEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            LOG.debug("closed while the process ends", alreadyEnding);
        }
    }

    private void giveBackAtTheEnd() {
        Interruption.awaitAll();
        synchronized (this) {
            ending = true;
            try {
                if (server != null) {
                    server().close();
                }
            } catch (QueueException stuck) {
                LOG.warn("the embedded server could not be given back", stuck);
            }
        }
    }

    private static QueueUnavailableException ended() {
        return new QueueUnavailableException("The program is about to end; start it again.", null);
    }
}
