package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.decision.once.IdempotencyKey;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.once.InMemoryIdempotencyStore;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotentEngineTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("order-17");
    private static final DecisionRequest REQUEST = new DecisionRequest("r-1", Json.of("{'amount':1,'b':2}"));

    private final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Desk desk = new Desk();
    private final List<Decision> log = new ArrayList<>();
    private final IdempotencyStore store = new InMemoryIdempotencyStore(desk::submit, IdempotencyStore.KEPT, clock);

    @Test
    void theSameRequestIsDecidedOnce() {
        var model = StubModel.sure(.97);
        IdempotentEngine engine = engine(model);
        var first = (OnceOutcome.Decided) engine.decide(KEY, REQUEST);
        clock.move(Duration.ofHours(1));
        var again = engine.decide(KEY, new DecisionRequest("r-1", Json.of("{'b':2.0,'amount':1}")));

        assertThat(again).isInstanceOfSatisfying(OnceOutcome.Replayed.class, replayed -> {
            assertThat(replayed.decision().at()).isEqualTo(first.decision().at());
            assertThat(DecisionJson.write(replayed.decision())).isEqualTo(DecisionJson.write(first.decision()));
        });
        assertThat(model.asked()).isOne();
        assertThat(log).containsExactly(first.decision());
    }

    @Test
    void peopleAreAskedOnce() {
        IdempotentEngine engine = engine(
                new StubModel(() -> new ModelAnswer(Json.of("'approve'"), Confidence.of(.97))),
                Policy.DEFAULT.withAuditRate(1));
        var first = (OnceOutcome.Decided) engine.decide(KEY, REQUEST);

        assertThat(engine.decide(KEY, REQUEST))
                .isInstanceOfSatisfying(
                        OnceOutcome.Replayed.class,
                        replayed -> assertThat(replayed.review()).isPresent().isEqualTo(first.review()));
        assertThat(desk.entries()).hasSize(1);
    }

    @Test
    void askedAgainWithoutAKeyPeopleAreAskedOnceAndTheModelEachTime() {
        var model = StubModel.sure(.97);
        IdempotentEngine engine = engine(model, Policy.DEFAULT.withAuditRate(1));
        var first = (OnceOutcome.Decided) engine.decideAskingPeopleOnce(REQUEST, null);
        clock.move(Duration.ofHours(1));

        assertThat(engine.decideAskingPeopleOnce(REQUEST, null))
                .isInstanceOfSatisfying(
                        OnceOutcome.Replayed.class,
                        replayed -> assertThat(replayed.decision().at())
                                .isEqualTo(first.decision().at()));
        assertThat(desk.entries()).hasSize(1);
        assertThat(model.asked()).isEqualTo(2);
        assertThat(log).containsExactly(first.decision());
    }

    @Test
    void whatNeedsNobodyLeavesNoTrace() {
        IdempotentEngine engine = engine(StubModel.sure(.97));

        assertThat(engine.decideAskingPeopleOnce(REQUEST, null)).isInstanceOf(OnceOutcome.Decided.class);
        assertThat(engine.decideAskingPeopleOnce(REQUEST, null)).isInstanceOf(OnceOutcome.Decided.class);
        assertThat(log).hasSize(2);
    }

    @Test
    void anotherRecordedAnswerIsAnotherRequest() {
        IdempotentEngine engine = engine(StubModel.sure(.97));
        var sure = new ModelAnswer(Json.of("'approve'"), Confidence.of(.97));
        engine.decide(KEY, REQUEST, sure);

        assertThat(engine.decide(KEY, REQUEST, sure)).isInstanceOf(OnceOutcome.Replayed.class);
        assertThat(engine.decide(KEY, REQUEST, new ModelAnswer(sure.output(), Confidence.of(.5))))
                .isEqualTo(new OnceOutcome.KeyTaken());
    }

    @Test
    void aKeyIsNotUsedForAnotherRequest() {
        IdempotentEngine engine = engine(StubModel.sure(.97));
        engine.decide(KEY, REQUEST);

        assertThat(engine.decide(KEY, new DecisionRequest("r-2", REQUEST.input())))
                .isEqualTo(new OnceOutcome.KeyTaken());
        assertThat(engine.decide(KEY, new DecisionRequest("r-1", Json.of("{'amount':2,'b':2}"))))
                .isEqualTo(new OnceOutcome.KeyTaken());
    }

    @Test
    void aKeyIsNotUsedForAnotherModelsRequest() {
        var sure = new ModelAnswer(Json.of("'approve'"), Confidence.of(.97));
        engine(new AbsentModel("loan-1", "1")).decide(KEY, REQUEST, sure);

        assertThat(engine(new AbsentModel("loan-1", "1")).decide(KEY, REQUEST, sure))
                .isInstanceOf(OnceOutcome.Replayed.class);
        assertThat(engine(new AbsentModel("loan-2", "1")).decide(KEY, REQUEST, sure))
                .isEqualTo(new OnceOutcome.KeyTaken());
        assertThat(engine(new AbsentModel("loan-1", "2")).decide(KEY, REQUEST, sure))
                .isEqualTo(new OnceOutcome.KeyTaken());
    }

    @Test
    void aRequestToAModelThatHasANewerVersionSinceIsTheSame() {
        var asked = new IdempotencyKey("order-18");
        var first = engine(new AbsentModel("loan-1", "1")).decide(asked, REQUEST);

        assertThat(first).isInstanceOf(OnceOutcome.Decided.class);
        assertThat(engine(new AbsentModel("loan-1", "2")).decide(asked, REQUEST))
                .isInstanceOf(OnceOutcome.Replayed.class);
        assertThat(engine(new AbsentModel("loan-2", "2")).decide(asked, REQUEST))
                .isEqualTo(new OnceOutcome.KeyTaken());
    }

    @Test
    void whoComesMeanwhileIsToldToWait() {
        var outcomes = new ArrayList<OnceOutcome>();
        var meanwhile = new ArrayList<IdempotentEngine>();
        meanwhile.add(engine(new StubModel(() -> {
            outcomes.add(meanwhile.getFirst().decide(KEY, REQUEST));
            return new ModelAnswer(Json.of("'approve'"), Confidence.of(.97));
        })));
        meanwhile.getFirst().decide(KEY, REQUEST);

        assertThat(outcomes).containsExactly(new OnceOutcome.UnderWay(Duration.ofSeconds(60)));
    }

    @Test
    void whoOutstaysTheLeaseAnswersWhatTheOtherDecided() {
        IdempotentEngine quick = engine(StubModel.sure(.97), Policy.DEFAULT.withAuditRate(1));
        IdempotentEngine slow = engine(
                new StubModel(() -> {
                    clock.move(Duration.ofMinutes(2));
                    quick.decide(KEY, REQUEST);
                    return new ModelAnswer(Json.of("'decline'"), Confidence.of(.97));
                }),
                Policy.DEFAULT.withAuditRate(1));

        assertThat(slow.decide(KEY, REQUEST))
                .isInstanceOfSatisfying(
                        OnceOutcome.Replayed.class,
                        replayed -> assertThat(replayed.decision().proposal())
                                .isEqualTo(Json.of("{'decision':'approve'}")));
        assertThat(desk.entries()).hasSize(1);
        assertThat(log).hasSize(1);
    }

    @Test
    void whoOutstaysTheLeaseStillDecidesIfNobodyElseDid() {
        var model = new StubModel(() -> {
            clock.move(Duration.ofMinutes(2));
            return new ModelAnswer(Json.of("'approve'"), Confidence.of(.97));
        });

        assertThat(engine(model).decide(KEY, REQUEST)).isInstanceOf(OnceOutcome.Decided.class);
        assertThat(model.asked()).isOne();
    }

    @Test
    void whatBreaksOffIsFreeAtOnce() {
        var broken = DecisionEngine.of(StubModel.sure(.97), desk)
                .autonomy(model -> {
                    throw new IllegalStateException("broken");
                })
                .build();

        assertThatThrownBy(() -> new IdempotentEngine(broken, store).decide(KEY, REQUEST))
                .hasMessage("broken");
        assertThat(engine(StubModel.sure(.97)).decide(KEY, REQUEST)).isInstanceOf(OnceOutcome.Decided.class);
    }

    private IdempotentEngine engine(Model model) {
        return engine(model, Policy.DEFAULT.withAuditRate(0));
    }

    private IdempotentEngine engine(Model model, Policy policy) {
        DecisionEngine engine = DecisionEngine.of(model, new Desk())
                .policy(policy)
                .clock(clock)
                .log(log::add)
                .build();
        return new IdempotentEngine(engine, store);
    }
}
