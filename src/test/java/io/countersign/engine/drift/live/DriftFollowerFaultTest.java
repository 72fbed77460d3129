package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.InMemoryDecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.review.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftFollowerFaultTest {
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final DriftPace PACE = new DriftPace(Duration.ofSeconds(9), OFTEN, OFTEN, OFTEN, OFTEN);

    @Test
    void whatWasTakenBeforeAFaultCountsOnce() {
        var log = new InMemoryDecisionStream();
        var faulty = new FaultyOnce(log);
        var decisions = new LoggedDecisions(11).usual(400).unsure(100);
        decisions.batches().forEach(log::append);
        var board = new InMemoryDriftBoard(log, Clock.systemUTC(), name -> true);
        var levels = new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, Clock.systemUTC(), name -> true);

        try (var follower = new DriftFollower(
                faulty, board, levels, () -> DriftPlan.DEFAULT, PACE, new MovableClock(START), status -> {})) {
            follower.start();
            await().until(() -> follower.latest().feed().equals(new DriftFeed.Live()));

            assertThat(faulty.failed).isTrue();
            assertThat(follower.latest().counts()).isEqualTo(new WatchCounts(500, 0, 0, 0, 0, 0));
        }
    }

    /** Ends what is read first with a note that nobody can have written. */
    private static final class FaultyOnce extends Forgetful {
        private static final String IMPOSSIBLE =
                "{\"stream\": null, \"by\": \"x\", \"at\": \"2026-03-01T10:00:00Z\", \"reason\": \"x\"}";
        private volatile boolean failed;

        FaultyOnce(DecisionStream stream) {
            super(stream);
        }

        @Override
        public Portion after(Position position, int limit, Duration wait) {
            Portion portion = super.after(position, limit, wait);
            if (failed || portion.isEmpty()) {
                return portion;
            }
            failed = true;
            List<RecordBatch> batches = new ArrayList<>(portion.batches());
            batches.add(RecordBatch.note(new BatchId("x", 1), IMPOSSIBLE));
            return new Portion(batches, portion.next(), portion.gap());
        }
    }
}
