package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.cache.InMemoryAnswerCache;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutonomyReporterTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final InMemoryAutonomyBoard board = new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, clock, name -> true);
    private final AutonomyReporter reporter = new AutonomyReporter(board);
    private boolean failing;
    private final StubModel model = new StubModel(() -> {
        if (failing) {
            throw new ModelFailure(ModelFailure.Kind.TIMEOUT, "no answer within 30 s");
        }
        return new ModelAnswer(Json.of("{'decision':'approve'}"), Confidence.of(.9));
    });
    private final DecisionEngine engine = DecisionEngine.of(model, entries -> {})
            .policy(Policy.DEFAULT.withAuditRate(0))
            .autonomy(board)
            .log(reporter)
            .build();

    @AfterEach
    void close() {
        reporter.close();
    }

    @Test
    void aModelThatFailsIsSetAsideAndComesBack() {
        decide(30, false);
        decide(12, true);
        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.FALLBACK);
        assertThat(last().route()).isEqualTo(Route.FALLBACK);
        assertThat(last().hasReason(ReasonCode.AUTONOMY_FALLBACK)).isTrue();

        clock.move(Duration.ofMinutes(10));
        reporter.report();
        assertThat(last().route()).isEqualTo(Route.HUMAN_REVIEW);

        decide(200, false);
        assertThat(last().route()).isEqualTo(Route.ACCEPTED);
    }

    @Test
    void aFailedCallBecomesAFallbackWithItsReason() {
        failing = true;
        Decision decision = last();

        assertThat(decision.route()).isEqualTo(Route.FALLBACK);
        assertThat(decision.reasons().getFirst().sentence())
                .isEqualTo("The model gave no answer in time: no answer within 30 s.");
    }

    @Test
    void anAnswerFromTheCacheSaysNothingOfTheModel() {
        DecisionEngine caching = DecisionEngine.of(model, entries -> {})
                .policy(Policy.DEFAULT.withAuditRate(0))
                .autonomy(board)
                .cache(new InMemoryAnswerCache())
                .log(reporter)
                .build();
        for (int i = 0; i < 50; i++) {
            caching.decide(new DecisionRequest("r-" + i, Json.of("{}")));
        }
        reporter.report();

        assertThat(board.statuses().getFirst().window().calls()).isOne();
    }

    @Test
    void whatABrokenBoardDoesNotTakeIsReportedLater() {
        var breakable = new BreakableBoard(board);
        try (var told = new AutonomyReporter(breakable)) {
            breakable.broken = true;
            told.record(last());
            told.report();
            assertThat(board.statuses()).isEmpty();

            breakable.broken = false;
            told.report();
            assertThat(board.statuses().getFirst().window().calls()).isOne();
        }
    }

    private void decide(int times, boolean badly) {
        failing = badly;
        for (int i = 0; i < times; i++) {
            last();
        }
        reporter.report();
        failing = false;
    }

    private Decision last() {
        return engine.decide(new DecisionRequest("r-1", Json.of("{}")));
    }

    private static final class BreakableBoard implements AutonomyBoard {
        private final AutonomyBoard board;
        private volatile boolean broken;

        BreakableBoard(AutonomyBoard board) {
            this.board = board;
        }

        @Override
        public AutonomyStatus report(String model, AutonomyEvent event) {
            if (broken) {
                throw new IllegalStateException("a mistake in the board");
            }
            return board.report(model, event);
        }

        @Override
        public AutonomyLevel levelOf(String model) {
            return board.levelOf(model);
        }

        @Override
        public List<AutonomyStatus> statuses() {
            return board.statuses();
        }

        @Override
        public List<AutonomyStatus> history(String model, int limit) {
            return board.history(model, limit);
        }

        @Override
        public void close() {
            board.close();
        }
    }
}
