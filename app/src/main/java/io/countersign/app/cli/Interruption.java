package io.countersign.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets long work end in good order when the user presses Ctrl-C: the process waits for it, a bounded time. */
final class Interruption implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheWork, "interruption");
    private final CountDownLatch wish = new CountDownLatch(1);

    private Interruption() {}

    static Interruption watch() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the work should come to an end. */
    boolean isWished() {
        return wish.getCount() == 0;
    }

    /** Waits until the work should come to an end. */
    void awaitWish() {
        try {
            wish.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            wish.countDown();
        }
    }

    private void waitForTheWork() {
        wish.countDown();
        try {
            boolean inTime = done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("interrupted; the work ended in time: {}", inTime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
