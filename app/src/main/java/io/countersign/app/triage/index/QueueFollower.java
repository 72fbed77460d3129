package io.countersign.app.triage.index;

import io.countersign.app.async.Backoff;
import io.countersign.app.async.Following;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewQueue;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Reads all rows of the queue and then every change, on a thread of its own, until it is closed. When the queue does not
 * answer it tries again; after that, and when changes were lost, it reads all rows again.
 */
public final class QueueFollower implements AutoCloseable {
    private static final int PAGE = 1_000;
    private static final int MOST_CHANGES = 2_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final ReviewFeed feed;
    private final LongSupplier expected;
    private final RowSink sink;
    private final Following following;
    private volatile boolean again;

    /**
     * @param expected how many rows the feed's snapshot is going to have, about
     */
    public QueueFollower(ReviewFeed feed, LongSupplier expected, RowSink sink, Backoff backoff) {
        this.feed = feed;
        this.expected = expected;
        this.sink = sink;
        following = new Following(
                "countersign-queue-follower",
                this::follow,
                sentence -> sink.status(new FeedStatus.Offline(sentence)),
                backoff);
    }

    public static QueueFollower of(ReviewQueue queue, RowSink sink) {
        return new QueueFollower(queue.feed(), () -> rows(queue.stats()), sink, Backoff.USUAL);
    }

    private static long rows(QueueStats stats) {
        return stats.open() + stats.held();
    }

    public void start() {
        following.start();
    }

    /** Ends the wait between two attempts, because a person does not want to wait. */
    public void tryNow() {
        following.tryNow();
    }

    /** Reads all rows anew, because others are to be seen of them than before. */
    public void readAgain() {
        again = true;
    }

    @Override
    public void close() {
        following.close();
    }

    private void follow() {
        again = false;
        ReviewFeed.Position position = feed.position();
        snapshot();
        sink.status(new FeedStatus.Live());
        while (following.isOpen() && !again) {
            ReviewFeed.Changes changes = feed.changesAfter(position, MOST_CHANGES, LONGEST_WAIT);
            if (changes.gap()) {
                return;
            }
            following.reached();
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
}
