package io.countersign.engine.decision;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.CallWindow.Portion;
import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the board how often each model was asked and gave no answer, a few times a second and from a thread of its own.
 * What cannot be told is kept for the next time. Thread-safe.
 */
public final class AutonomyReporter implements DecisionLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AutonomyReporter.class);
    private static final Duration PACE = Duration.ofMillis(250);

    private final AutonomyBoard board;
    private final Map<String, Calls> calls = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("countersign-autonomy-reports").factory());

    private record Calls(LongAdder made, LongAdder failed) {}

    /** Reports until it is closed. The board is not closed with it. */
    public AutonomyReporter(AutonomyBoard board) {
        this.board = board;
        var _ = thread.scheduleWithFixedDelay(this::report, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void record(Decision decision) {
        boolean failed = Failures.tells(decision);
        if (failed || isAnswered(decision)) {
            Calls counted =
                    calls.computeIfAbsent(decision.model(), model -> new Calls(new LongAdder(), new LongAdder()));
            counted.made.increment();
            if (failed) {
                counted.failed.increment();
            }
        }
    }

    /** Whether the model was asked and answered; what others were answered tells nothing new of it. */
    private static boolean isAnswered(Decision decision) {
        return decision.proposal() != null
                && !decision.hasReason(ReasonCode.CACHED)
                && !decision.hasReason(ReasonCode.SHARED);
    }

    /** Reports what was counted since the last time. */
    void report() {
        calls.forEach((model, counted) -> {
            int failed = Math.toIntExact(counted.failed.sumThenReset());
            int made = Math.max(failed, Math.toIntExact(counted.made.sumThenReset()));
            try {
                board.report(
                        model,
                        made == 0
                                ? new AutonomyEvent.TimePassed()
                                : new AutonomyEvent.Calls(new Portion(made, failed)));
            } catch (RuntimeException untold) {
                counted.made.add(made);
                counted.failed.add(failed);
                if (!(untold instanceof QueueException)) {
                    LOG.error("a model could not be reported; it is tried again", untold);
                }
            }
        });
    }

    /** Stops after a last report. */
    @Override
    public void close() {
        thread.close();
        report();
    }
}
