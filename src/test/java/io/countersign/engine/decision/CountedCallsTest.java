package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.CallWindow;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.model.cache.InMemoryAnswerCache;
import io.countersign.engine.model.resilience.CallLimits;
import io.countersign.engine.model.resilience.ProtectedCalls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which calls count for a model and which against it. */
class CountedCallsTest extends ReportedDecisions {
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

    /** One call at a time, one try, and a breaker that rests for long. */
    private ProtectedCalls calls() {
        Duration pause = Duration.ofMillis(1);
        return new ProtectedCalls("m", new CallLimits(1, pause, pause, 1, Duration.ZERO, Duration.ofHours(1)), clock);
    }
}
