package io.countersign.app.triage.index;

import io.countersign.app.async.Backoff;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewQueue;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all rows of the queue and then every change, on a thread of its own, until it is closed. When the queue does not
 * answer it tries again; after that, and when changes were lost, it reads all rows again.
 */
public final class QueueFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueFollower.class);
    private static final int PAGE = 1_000;
    private static final int MOST_CHANGES = 2_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final ReviewFeed feed;
    private final LongSupplier expected;
    private final RowSink sink;
    private final Backoff backoff;
    private final Semaphore attempts = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private int failures;

    /**
     * @param expected how many rows the feed's snapshot is going to have, about
     */
    public QueueFollower(ReviewFeed feed, LongSupplier expected, RowSink sink, Backoff backoff) {
        this.feed = feed;
        this.expected = expected;
        this.sink = sink;
        this.backoff = backoff;
        thread = Thread.ofPlatform().daemon().name("countersign-queue-follower").unstarted(this::run);
    }

    public static QueueFollower of(ReviewQueue queue, RowSink sink) {
        return new QueueFollower(queue.feed(), () -> rows(queue.stats()), sink, Backoff.USUAL);
    }

    private static long rows(QueueStats stats) {
        return stats.open() + stats.held();
    }

    public void start() {
        thread.start();
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
        while (!closed) {
            try {
                follow();
            } catch (QueueException broken) {
                rest(broken.getMessage());
            } catch (RuntimeException broken) {
                LOG.error("Following the queue failed", broken);
                rest(String.valueOf(broken.getMessage()));
            }
        }
    }

    private void follow() {
        ReviewFeed.Position position = feed.position();
        snapshot();
        sink.status(new FeedStatus.Live());
        while (!closed) {
            ReviewFeed.Changes changes = feed.changesAfter(position, MOST_CHANGES, LONGEST_WAIT);
            if (changes.gap()) {
                return;
            }
            failures = 0;
            position = changes.next();
            if (!changes.rows().isEmpty()) {
                sink.rows(changes.rows());
            }
        }
    }

    private void snapshot() {
        var reading = new Reading(expected.getAsLong());
        sink.snapshotBegins();
        reading.tell();
        feed.snapshot(PAGE, page -> {
            sink.rows(page);
            reading.done += page.size();
            reading.tell();
        });
        sink.snapshotEnds();
    }

    private final class Reading {
        private final long expected;
        private long done;

        private Reading(long expected) {
            this.expected = expected;
        }

        private void tell() {
            sink.status(new FeedStatus.Loading(done, Math.max(done, expected)));
        }
    }

    private void rest(String sentence) {
        if (closed) {
            return;
        }
        sink.status(new FeedStatus.Offline(sentence));
        failures++;
        try {
            attempts.drainPermits();
            boolean wanted = attempts.tryAcquire(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("Asking the queue again, {}", wanted ? "on request" : "after a wait");
        } catch (InterruptedException ended) {
            closed = true;
        }
    }
}
