package io.countersign.engine.decision;

import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.review.MovableClock;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** Decisions of one model whose answers the test chooses, reported to a board. */
abstract class ReportedDecisions {
    static final DecisionRequest REQUEST = new DecisionRequest("r-1", Json.of("{}"));
    static final ModelAnswer SURE = new ModelAnswer(Json.of("{'decision':'approve'}"), Confidence.of(.9));
    static final Supplier<ModelAnswer> LATE = failure(Kind.TIMEOUT);

    final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
    final InMemoryAutonomyBoard board = new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, clock, name -> true);
    final AutonomyReporter reporter = new AutonomyReporter(board);
    private Supplier<ModelAnswer> answers = () -> SURE;
    final StubModel model = new StubModel(() -> answers.get());
    final DecisionEngine engine = engine(model);

    @AfterEach
    void close() {
        reporter.close();
    }

    final void decide(int times, Supplier<ModelAnswer> how) {
        for (int i = 0; i < times; i++) {
            last(how);
        }
        reporter.report();
    }

    final Decision last() {
        return last(() -> SURE);
    }

    final Decision last(Supplier<ModelAnswer> how) {
        answers = how;
        return engine.decide(REQUEST);
    }

    final DecisionEngine engine(Model asked) {
        return DecisionEngine.of(asked, entries -> {})
                .policy(Policy.DEFAULT.withAuditRate(0))
                .autonomy(board)
                .log(reporter)
                .build();
    }

    static Supplier<ModelAnswer> failure(Kind kind) {
        return () -> {
            throw new ModelFailure(kind, "no answer within 30 s");
        };
    }
}
