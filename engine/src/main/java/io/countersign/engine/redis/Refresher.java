package io.countersign.engine.redis;

import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads something again and again on a thread of its own. While the server does not answer, what was read last stays. */
final class Refresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final ScheduledExecutorService thread;
    private final Runnable reading;
    private boolean failing;

    Refresher(String name, Duration pace, Runnable reading) {
        this.reading = reading;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        var _ = thread.scheduleWithFixedDelay(this::read, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void read() {
        try {
            reading.run();
            failing = false;
        } catch (QueueException unreachable) {
            if (!failing) {
                LOG.warn("Going on with what was read last: {}", unreachable.getMessage());
            }
            failing = true;
        } catch (RuntimeException unexpected) {
            LOG.error("Reading failed", unexpected);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
