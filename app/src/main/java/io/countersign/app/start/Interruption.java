package io.countersign.app.start;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets long work end in good order when the user presses Ctrl-C or the process is asked to end: the process waits for it, a
 * bounded time. Thread-safe.
 */
public final class Interruption implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Interruption> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheWork, "interruption");
    private final CountDownLatch wish = new CountDownLatch(1);

    private Interruption() {}

    /** From now on the process waits for the work, until it is closed. */
    public static Interruption watch() {
        var interruption = new Interruption();
        UNDER_WAY.add(interruption);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the work should come to an end. */
    public boolean isWished() {
        return wish.getCount() == 0;
    }

    /** Waits until the work should come to an end. */
    public void awaitWish() {
        while (!isWishedWithin(PATIENCE)) {}
    }

    /** Whether the work should come to an end; waits for that wish at most so long. */
    public boolean isWishedWithin(Duration wait) {
        try {
            return wish.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits until all work that is under way has ended, for a process that is about to end. */
    static void awaitAll() {
        UNDER_WAY.forEach(Interruption::waitForTheWork);
    }

    /** The work has ended. */
    @Override
    public void close() {
        done.countDown();
        UNDER_WAY.remove(this);
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
