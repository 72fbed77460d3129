package io.countersign.engine.drift.retrieval;

import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what is told of retrieval, once a second and on a thread of its own, until it is closed. It begins with the window before
 * it was started, so that all who follow one stream say the same. While the store does not answer it is asked again. Thread-safe.
 */
public final class RetrievalFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetrievalFollower.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int PAGE = 1_000;

    private final RetrievalStream stream;
    private final RetrievalRule rule;
    private final RetrievalMonitor monitor;
    private final Consumer<RetrievalView> listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("countersign-retrieval").factory());
    private volatile RetrievalView latest;
    private @Nullable String position;

    /**
     * Follows from {@link #start()} on. The stream is not closed with it.
     *
     * @param listener hears how it stands after each look, on the follower's thread
     */
    public RetrievalFollower(RetrievalStream stream, RetrievalRule rule, Consumer<RetrievalView> listener) {
        this.stream = stream;
        this.rule = rule;
        this.listener = listener;
        monitor = new RetrievalMonitor(rule);
        latest = RetrievalView.unread(rule);
    }

    /** Begins; once. */
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How it stands; from any thread. */
    public RetrievalView latest() {
        return latest;
    }

    @Override
    public void close() {
        thread.close();
    }

    private void look() {
        try {
            latest = new RetrievalView(read(stream.now()), "");
            listener.accept(latest);
        } catch (QueueException away) {
            latest = new RetrievalView(latest.status(), String.valueOf(away.getMessage()));
            listener.accept(latest);
        } catch (RuntimeException broken) {
            LOG.error("Following retrieval failed; it is tried again", broken);
        }
    }

    private RetrievalStatus read(Instant now) {
        String from = position == null ? stream.before(now.minus(rule.window())) : position;
        RetrievalStream.Portion portion;
        do {
            portion = stream.after(from, PAGE);
            portion.events().forEach(monitor::observe);
            from = portion.next();
            position = from;
        } while (portion.events().size() == PAGE);
        return monitor.at(now);
    }
}
