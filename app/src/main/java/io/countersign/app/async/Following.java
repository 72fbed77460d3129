package io.countersign.app.async;

import io.countersign.engine.review.QueueException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows something on a thread of its own until it is closed. When it cannot be reached, that is said, and after a while it is
 * followed anew. Thread-safe.
 */
public final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Runnable work;
    private final Consumer<String> away;
    private final Backoff backoff;
    private final Semaphore attempts = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private int failures;

    /**
     * @param name of the thread
     * @param work follows as long as {@link #isOpen()}, and says each time that it {@link #reached()} what it follows
     * @param away is told, on the same thread, why it cannot be reached
     */
    public Following(String name, Runnable work, Consumer<String> away, Backoff backoff) {
        this.work = work;
        this.away = away;
        this.backoff = backoff;
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean isOpen() {
        return !closed;
    }

    /** The next failure is the first of its kind. */
    public void reached() {
        failures = 0;
    }

    /** Ends the wait between two attempts, because a person does not want to wait. */
    public void tryNow() {
        attempts.release();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (isOpen()) {
            try {
                work.run();
            } catch (QueueException unreachable) {
                rest(unreachable.getMessage());
            } catch (RuntimeException broken) {
                LOG.error("{} failed", thread.getName(), broken);
                rest(String.valueOf(broken.getMessage()));
            }
        }
    }

    private void rest(String sentence) {
        if (closed) {
            return;
        }
        away.accept(sentence);
        failures++;
        try {
            attempts.drainPermits();
            boolean wanted = attempts.tryAcquire(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("{} tries again, {}", thread.getName(), wanted ? "on request" : "after a wait");
        } catch (InterruptedException ended) {
            closed = true;
        }
    }
}
