package io.countersign.app.decisions;

import io.countersign.app.async.Backoff;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the decision log from its beginning and then every decision, on a thread of its own, until it is closed. While the
 * log cannot be reached it asks again and goes on where it was.
 */
public final class DecisionFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionFollower.class);
    private static final int MOST_BATCHES = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final long NEWS_EVERY = Duration.ofMillis(100).toNanos();

    private final DecisionStream stream;
    private final DecisionHistory history;
    private final Runnable changed;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Semaphore attempts = new Semaphore(0);
    private final Thread thread;
    private Optional<DecisionStream.Position> position = Optional.empty();
    private Losses losses = Losses.NONE;
    private LogStatus status = new LogStatus.Reading();
    private volatile LoggedDecisions latest = LoggedDecisions.UNREAD;
    private volatile boolean closed;
    private boolean news;
    private long told = System.nanoTime() - NEWS_EVERY;
    private int failures;

    /** @param changed told that {@link #latest()} is another one, at most ten times a second, on the follower's thread */
    public DecisionFollower(
            DecisionStream stream, DecisionHistory history, Runnable changed, Backoff backoff, InstantSource clock) {
        this.stream = stream;
        this.history = history;
        this.changed = changed;
        this.backoff = backoff;
        this.clock = clock;
        thread = Thread.ofPlatform().daemon().name("countersign-decisions").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** What is known now; from any thread. */
    public LoggedDecisions latest() {
        return latest;
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
            } catch (QueueException away) {
                rest(away.getMessage());
            } catch (RuntimeException broken) {
                LOG.error("Following the decisions failed", broken);
                rest(String.valueOf(broken.getMessage()));
            }
        }
    }

    private void follow() {
        DecisionStream.Position from = position.orElseGet(stream::beginning);
        while (!closed) {
            DecisionStream.Portion portion = stream.after(from, MOST_BATCHES, patience());
            from = portion.next();
            position = Optional.of(from);
            failures = 0;
            take(portion);
            tellWhenDue();
        }
    }

    /** News that wait do not wait for the next decision. */
    private Duration patience() {
        return news ? Duration.ofNanos(Math.max(0, NEWS_EVERY - (System.nanoTime() - told))) : LONGEST_WAIT;
    }

    private void take(DecisionStream.Portion portion) {
        if (portion.gap()) {
            losses = losses.plusGap(clock.instant());
        }
        portion.batches().forEach(this::take);
        boolean behind = portion.batches().size() == MOST_BATCHES;
        LogStatus now = behind && !(status instanceof LogStatus.Live) ? new LogStatus.Reading() : new LogStatus.Live();
        if (portion.gap() || !portion.isEmpty() || !now.equals(status)) {
            status = now;
            publish();
        }
    }

    private void take(RecordBatch batch) {
        losses = losses.plusUnwritten(batch.lost(), clock.instant());
        try {
            batch.records().forEach(history::add);
        } catch (IllegalArgumentException unknownForm) {
            LOG.warn("{} decisions cannot be read: {}", batch.size(), unknownForm.getMessage());
            losses = losses.plusUnreadable(batch.size(), clock.instant());
        }
    }

    private void publish() {
        latest = new LoggedDecisions(history.view(), status, losses);
        news = true;
    }

    private void tellWhenDue() {
        if (news && System.nanoTime() - told >= NEWS_EVERY) {
            tell();
        }
    }

    private void tell() {
        news = false;
        told = System.nanoTime();
        changed.run();
    }

    private void rest(String sentence) {
        if (closed) {
            return;
        }
        status = new LogStatus.Away(sentence);
        publish();
        tell();
        failures++;
        try {
            attempts.drainPermits();
            boolean wanted = attempts.tryAcquire(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("Asking for decisions again, {}", wanted ? "on request" : "after a wait");
        } catch (InterruptedException ended) {
            closed = true;
        }
    }
}
