package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.autonomy.CallWindow;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.model.cache.InMemoryAnswerCache;
import io.countersign.engine.model.resilience.CallLimits;
import io.countersign.engine.model.resilience.ProtectedCalls;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AutonomyReporterTest {
    private static final DecisionRequest REQUEST = new DecisionRequest("r-1", Json.of("{}"));
    private static final ModelAnswer SURE = new ModelAnswer(Json.of("{'decision':'approve'}"), Confidence.of(.9));
    private static final Supplier<ModelAnswer> LATE = failure(Kind.TIMEOUT);

    private final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final InMemoryAutonomyBoard board = new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, clock, name -> true);
    private final AutonomyReporter reporter = new AutonomyReporter(board);
    private Supplier<ModelAnswer> answers = () -> SURE;
    private final StubModel model = new StubModel(() -> answers.get());
    private final DecisionEngine engine = engine(model);

    @AfterEach
    void close() {
        reporter.close();
    }

    @Test
    void aModelThatFailsIsSetAsideAndComesBack() {
        decide(30, () -> SURE);
        decide(12, LATE);
        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.FALLBACK);
        assertThat(last().hasReason(ReasonCode.AUTONOMY_FALLBACK)).isTrue();

        clock.move(Duration.ofMinutes(10));
        reporter.report();
        assertThat(last().route()).isEqualTo(Route.HUMAN_REVIEW);

        decide(200, () -> SURE);
        assertThat(last().route()).isEqualTo(Route.ACCEPTED);
    }

    @Test
    void aFailedCallBecomesAFallbackWithItsReason() {
        Decision decision = last(LATE);

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

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNAVAILABLE", "OUT_OF_TIME", "CANCELLED"})
    void aCallThatFailedCounts(Kind kind) {
        decide(20, failure(kind));

        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.LOCKED);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "OUT_OF_TIME", "CANCELLED"})
    void aCallThatWasNotMadeOrWasGivenUpDoesNotCount(Kind kind) {
        decide(20, failure(kind));

        assertThat(board.statuses()).isEmpty();
        assertThat(last(failure(kind)).route()).isEqualTo(Route.FALLBACK);
    }

    @Test
    void anAnswerThatIsAnErrorCounts() {
        decide(20, () -> new ModelAnswer(Json.of("{'error':'out of memory'}"), Confidence.of(.9)));

        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.LOCKED);
    }

    @Test
    void aModelThatIsNotThereLosesNoTrust() {
        var absent = new AbsentModel("unknown", "");
        DecisionEngine unasked = engine(absent);
        for (int i = 0; i < 50; i++) {
            assertThat(unasked.decide(REQUEST).hasReason(ReasonCode.MODEL_UNAVAILABLE))
                    .isTrue();
        }
        reporter.report();

        assertThat(board.levelOf("unknown")).isEqualTo(AutonomyLevel.FULL);
        assertThat(unasked.decide(REQUEST, SURE).route()).isEqualTo(Route.ACCEPTED);
    }

    @Test
    void aCallForWhichThereWasNoPlaceDoesNotCount() {
        ProtectedCalls calls = calls();
        var pushedOut = new AtomicReference<Decision>();
        decide(
                1,
                () -> calls.make(Deadline.in(Duration.ofMinutes(1)), () -> {
                    var inside = new StubModel(() -> calls.make(Deadline.in(Duration.ofMinutes(1)), () -> SURE));
                    DecisionEngine second = engine(inside);
                    for (int i = 0; i < 30; i++) {
                        pushedOut.set(second.decide(REQUEST));
                    }
                    return SURE;
                }));

        assertThat(pushedOut.get().hasReason(ReasonCode.MODEL_UNAVAILABLE)).isTrue();
        assertThat(board.statuses().getFirst().window())
                .isEqualTo(new CallWindow(List.of(new CallWindow.Portion(1, 0))));
    }

    @Test
    void aBreakerThatRestsDoesNotLowerAModelThatWasReleased() {
        ProtectedCalls calls = calls();
        Supplier<ModelAnswer> broken = () -> calls.make(Deadline.in(Duration.ofMinutes(1)), failure(Kind.SERVER_ERROR));
        decide(30, broken);
        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.FULL);
        decide(10, failure(Kind.SERVER_ERROR));
        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.LOCKED);

        board.report(model.name(), new AutonomyEvent.Released("ada", "The server is back."));
        decide(30, broken);

        assertThat(last(broken).hasReason(ReasonCode.MODEL_UNAVAILABLE)).isTrue();
        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.REDUCED);
    }

    @Test
    void aTrustedModelIsNotToldThatTimeHasPassed() {
        var noted = new BreakableBoard(board);
        try (var told = new AutonomyReporter(noted)) {
            told.record(last());
            told.report();
            told.report();
        }

        assertThat(noted.events).containsExactly(new AutonomyEvent.Calls(new CallWindow.Portion(1, 0)));
    }

    @Test
    void whatWasCalledIsToldBeforeTimeThatHasPassed() {
        var noted = new BreakableBoard(board);
        Decision decision = last();
        try (var told = new AutonomyReporter(noted)) {
            for (int i = 0; i < 20; i++) {
                board.report("m-" + i, new AutonomyEvent.Pinned(AutonomyLevel.REDUCED, "ada", "To try it."));
                told.record(of("m-" + i, decision, AutonomyLevel.REDUCED));
            }
            told.report();
            noted.events.clear();
            told.record(decision);
            told.report();
        }

        assertThat(noted.events).contains(new AutonomyEvent.TimePassed());
        assertThat(noted.events.getFirst()).isEqualTo(new AutonomyEvent.Calls(new CallWindow.Portion(1, 0)));
    }

    @Test
    void moreModelsThanAnybodyHasAreNotTold() {
        var breakable = new BreakableBoard(board);
        Decision decision = last();
        reporter.report();
        try (var told = new AutonomyReporter(breakable)) {
            breakable.broken = true;
            for (int i = 0; i < AutonomyReporter.MOST_MODELS + 50; i++) {
                told.record(of("m-" + i, decision, AutonomyLevel.FULL));
            }
            breakable.broken = false;
        }

        assertThat(board.statuses()).hasSize(AutonomyReporter.MOST_MODELS + 1);
    }

    @Test
    void aModelThatWasSetAsideBeforeTheStartComesBack() {
        board.report(model.name(), new AutonomyEvent.Calls(new CallWindow.Portion(20, 6)));
        assertThat(last().hasReason(ReasonCode.AUTONOMY_FALLBACK)).isTrue();

        clock.move(Duration.ofMinutes(10));
        reporter.report();

        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.REDUCED);
    }

    private static Decision of(String model, Decision other, AutonomyLevel level) {
        return new Decision(
                other.request(),
                other.route(),
                other.proposal(),
                other.fallback(),
                other.confidence(),
                other.stated(),
                other.risk(),
                other.reasons(),
                model,
                other.modelVersion(),
                other.policyVersion(),
                level,
                other.auditRate(),
                other.at(),
                other.modelMicros());
    }

    private void decide(int times, Supplier<ModelAnswer> how) {
        for (int i = 0; i < times; i++) {
            last(how);
        }
        reporter.report();
    }

    private Decision last() {
        return last(() -> SURE);
    }

    private Decision last(Supplier<ModelAnswer> how) {
        answers = how;
        return engine.decide(REQUEST);
    }

    private DecisionEngine engine(Model asked) {
        return DecisionEngine.of(asked, entries -> {})
                .policy(Policy.DEFAULT.withAuditRate(0))
                .autonomy(board)
                .log(reporter)
                .build();
    }

    /** One call at a time, one try, and a breaker that rests for long. */
    private ProtectedCalls calls() {
        Duration pause = Duration.ofMillis(1);
        return new ProtectedCalls("m", new CallLimits(1, pause, pause, 1, Duration.ZERO, Duration.ofHours(1)), clock);
    }

    private static Supplier<ModelAnswer> failure(Kind kind) {
        return () -> {
            throw new ModelFailure(kind, "no answer within 30 s");
        };
    }

    private static final class BreakableBoard implements AutonomyBoard {
        private final AutonomyBoard board;
        private final List<AutonomyEvent> events = new CopyOnWriteArrayList<>();
        private volatile boolean broken;

        BreakableBoard(AutonomyBoard board) {
            this.board = board;
        }

        @Override
        public AutonomyStatus report(String model, AutonomyEvent event) {
            if (broken) {
                throw new IllegalStateException("a mistake in the board");
            }
            events.add(event);
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
