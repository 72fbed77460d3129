package io.countersign.engine.decision;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.CallWindow.Portion;
import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the board how often each model was asked and gave no answer, a few times a second and from a thread of its own; and
 * that time has passed, to models that are not fully trusted. What cannot be told is kept for the next time. Thread-safe.
 */
public final class AutonomyReporter implements DecisionLog, AutoCloseable {
    /** Names come from callers, and each costs memory and time: of more models than this at once, the others are not told. */
    public static final int MOST_MODELS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(AutonomyReporter.class);
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Portion ANSWERED = new Portion(1, 0);
    private static final Portion FAILED = new Portion(1, 1);

    private final AutonomyBoard board;
    /** Since the last report. */
    private final Map<String, Portion> calls = new ConcurrentHashMap<>();
    /** Models that may be waiting for time to pass. */
    private final Set<String> lowered = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("countersign-autonomy-reports").factory());

    /** Reports until it is closed. The board is not closed with it. */
    public AutonomyReporter(AutonomyBoard board) {
        this.board = board;
        var _ = thread.scheduleWithFixedDelay(this::report, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void record(Decision decision) {
        if (Failures.tells(decision)) {
            count(decision.model(), FAILED);
        } else if (isAnswered(decision)) {
            count(decision.model(), ANSWERED);
        }
        if (decision.autonomy() != AutonomyLevel.FULL) {
            watch(decision.model());
        }
    }

    /** Whether the model was asked and answered; what others were answered tells nothing new of it. */
    private static boolean isAnswered(Decision decision) {
        return decision.proposal() != null
                && !decision.hasReason(ReasonCode.CACHED)
                && !decision.hasReason(ReasonCode.SHARED);
    }

    private void count(String model, Portion latest) {
        if (calls.size() < MOST_MODELS || calls.containsKey(model)) {
            calls.merge(model, latest, Portion::plus);
        }
    }

    private void watch(String model) {
        if (lowered.size() < MOST_MODELS) {
            lowered.add(model);
        }
    }

    /** Reports what was counted since the last time, and then to whom else time has passed. */
    synchronized void report() {
        Set<String> called = Set.copyOf(calls.keySet());
        called.forEach(this::reportCalls);
        lowered.removeIf(model -> board.levelOf(model) == AutonomyLevel.FULL);
        lowered.stream().filter(model -> !called.contains(model)).forEach(this::reportTime);
    }

    private void reportCalls(String model) {
        @Nullable Portion counted = calls.remove(model);
        if (counted == null) {
            return;
        }
        if (!tell(model, new AutonomyEvent.Calls(counted))) {
            count(model, counted);
        }
    }

    private void reportTime(String model) {
        var _ = tell(model, new AutonomyEvent.TimePassed());
    }

    private boolean tell(String model, AutonomyEvent event) {
        try {
            if (board.report(model, event).level() != AutonomyLevel.FULL) {
                watch(model);
            }
            return true;
        } catch (RuntimeException untold) {
            if (!(untold instanceof QueueException)) {
                LOG.error("a model could not be reported; it is tried again", untold);
            }
            return false;
        }
    }

    /** Stops after a last report. */
    @Override
    public void close() {
        thread.close();
        report();
    }
}
