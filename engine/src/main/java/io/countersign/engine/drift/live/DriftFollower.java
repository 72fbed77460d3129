package io.countersign.engine.drift.live;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueRefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the decision log on a thread of its own, until it is closed. Any number may follow one log; all compute the same alarms,
 * and one of them, by a lease on the {@link DriftBoard}, records them and moves the levels of the models. When that one dies another
 * goes on within a lease. While the store does not answer it is asked again. Thread-safe.
 */
public final class DriftFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DriftFollower.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final DecisionStream stream;
    private final DriftBoard board;
    private final Supplier<DriftPlan> plan;
    private final DriftPace pace;
    private final InstantSource clock;
    private final Consumer<DriftStatus> listener;
    private final DriftRecorder recorder;
    private final Every news;
    private final Every look;
    private final Deque<DriftEvent> events = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("countersign-drift").unstarted(this::run);
    private volatile DriftStatus latest;
    private @Nullable FollowedLog log;
    private boolean live;
    private boolean changed = true;

    /**
     * Follows from {@link #start()} on. Closes neither the stream nor the boards.
     *
     * @param levels where alarms lower the level of a model
     * @param plan what is to be watched from now on; asked often. Where it changes, the one who records tells all others
     * @param clock tells when a baseline was accepted, nothing else
     * @param listener hears of every other state, on the follower's thread
     */
    public DriftFollower(
            DecisionStream stream,
            DriftBoard board,
            AutonomyBoard levels,
            Supplier<DriftPlan> plan,
            DriftPace pace,
            InstantSource clock,
            Consumer<DriftStatus> listener) {
        this.stream = stream;
        this.board = board;
        this.plan = plan;
        this.pace = pace;
        this.clock = clock;
        this.listener = listener;
        recorder = new DriftRecorder(board, levels, pace);
        news = new Every(pace.news());
        look = new Every(pace.look());
        latest = DriftStatus.unread(plan.get());
    }

    /** Begins; once. */
    public void start() {
        thread.start();
    }

    /** How everything stands; from any thread. */
    public DriftStatus latest() {
        return latest;
    }

    /**
     * Takes the latest values of a stream for what is usual from now on; none from before the last
     * change. It holds for
     * everybody within moments. Blocks.
     *
     * @throws QueueRefusedException if too few values have come, or the person may not
     * @throws IllegalArgumentException if the person or the reason is blank
     */
    public void accept(WatchedStream wanted, String by, String reason) {
        var wish = new BaselineWish(wanted, by, clock.instant(), reason);
        SignalView view = latest.of(wanted)
                .orElseThrow(() ->
                        new QueueRefusedException("Nothing was changed: %s is not watched.".formatted(wanted), null));
        if (!view.hasUsual()) {
            throw new QueueRefusedException(
                    "Nothing was changed: %s is compared with no baseline; calibrate the model.".formatted(wanted),
                    null);
        }
        if (view.acceptable() < view.least()) {
            throw new QueueRefusedException(
                    "Nothing was changed: a baseline needs %,d values and %,d have come%s; wait for more."
                            .formatted(
                                    view.least(),
                                    view.acceptable(),
                                    view.last().isPresent() ? " since the last change" : ""),
                    null);
        }
        board.accept(wish);
    }

    /** Stops, lets another one record, and waits for that a few seconds at most. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isOpen()) {
            try {
                follow();
            } catch (QueueException away) {
                rest(away.getMessage());
            } catch (RuntimeException broken) {
                LOG.error("Watching the decisions failed; it goes on from the saved state", broken);
                log = null;
                rest(String.valueOf(broken.getMessage()));
            }
        }
        leave();
    }

    private void follow() {
        FollowedLog following = opened();
        while (isOpen()) {
            boolean moved = following.step(changed ? pace.news() : patience());
            boolean before = recorder.isHolding();
            recorder.work(following, moved);
            if (recorder.isHolding() && following.isCaughtUp()) {
                following.demand(plan.get());
            }
            read(following);
            changed |= moved || before != recorder.isHolding() || live != following.isCaughtUp();
            live = following.isCaughtUp();
            if (changed && news.isDue()) {
                publish(following);
            }
        }
    }

    private Duration patience() {
        return pace.look().compareTo(PATIENCE) < 0 ? pace.look() : PATIENCE;
    }

    private FollowedLog opened() {
        FollowedLog opened = log == null ? new FollowedLog(stream, board, plan.get()) : log;
        log = opened;
        return opened;
    }

    /** What was recorded since the last time, by whoever it was. */
    private void read(FollowedLog following) {
        if (!look.isDue()) {
            return;
        }
        Place last = events.isEmpty() ? Place.BEGINNING : events.getFirst().place();
        List<DriftEvent> recorded = board.eventsAfter(last, DriftBoard.KEPT);
        recorded.forEach(events::addFirst);
        while (events.size() > DriftBoard.KEPT) {
            events.removeLast();
        }
        if (!recorded.isEmpty()) {
            following.recorded(recorded.getLast().place());
            changed = true;
        }
    }

    private void publish(FollowedLog following) {
        changed = false;
        DriftWatch watch = following.watch();
        tell(new DriftStatus(
                following.isCaughtUp() ? new DriftFeed.Live() : new DriftFeed.Reading(),
                watch.plan(),
                recorder.isHolding(),
                watch.counts(),
                watch.latest(),
                watch.views(),
                List.copyOf(events),
                following.notice()));
    }

    private void tell(DriftStatus status) {
        latest = status;
        try {
            listener.accept(status);
        } catch (RuntimeException broken) {
            LOG.error("Whoever listens to the monitors failed", broken);
        }
    }

    private void rest(String sentence) {
        tell(latest.away(sentence));
        changed = true;
        try {
            var _ = closed.await(pace.retry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            closed.countDown();
        }
    }

    /** Whoever goes on after a lease needs no farewell. */
    private void leave() {
        try {
            if (log != null) {
                recorder.close(log);
            }
        } catch (QueueException away) {
            LOG.debug("Leaving without a farewell: {}", away.getMessage());
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }
}
