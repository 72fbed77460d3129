package io.countersign.app.decisions;

import io.countersign.app.async.Backoff;
import io.countersign.app.async.Following;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
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
    private final InstantSource clock;
    private final Following following;
    private Optional<DecisionStream.Position> position = Optional.empty();
    private Losses losses = Losses.NONE;
    private LogStatus status = new LogStatus.Reading();
    private volatile LoggedDecisions latest = LoggedDecisions.UNREAD;
    private boolean news;
    private long told = System.nanoTime() - NEWS_EVERY;

    /** @param changed told that {@link #latest()} is another one, at most ten times a second, on the follower's thread */
    public DecisionFollower(
            DecisionStream stream, DecisionHistory history, Runnable changed, Backoff backoff, InstantSource clock) {
        this.stream = stream;
        this.history = history;
        this.changed = changed;
        this.clock = clock;
        following = new Following("countersign-decisions", this::follow, this::away, backoff);
    }

    public void start() {
        following.start();
    }

    /** What is known now; from any thread. */
    public LoggedDecisions latest() {
        return latest;
    }

    /** Ends the wait between two attempts, because a person does not want to wait. */
    public void tryNow() {
        following.tryNow();
    }

    @Override
    public void close() {
        following.close();
    }

    private void follow() {
        DecisionStream.Position from = position.orElseGet(stream::beginning);
        while (following.isOpen()) {
            DecisionStream.Portion portion = stream.after(from, MOST_BATCHES, patience());
            from = portion.next();
            position = Optional.of(from);
            following.reached();
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

    private void away(String sentence) {
        status = new LogStatus.Away(sentence);
        publish();
        tell();
    }
}
