package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FallbackTest {
    private final Desk desk = new Desk();
    private final List<Decision> recorded = new ArrayList<>();

    @Test
    void theRuleAnswersWhereTheModelIsTooUnsure() {
        Decision decision = decide(StubModel.sure(.3), input -> Json.of("'decline'"), AutonomyLevel.FULL);

        assertThat(decision.route()).isEqualTo(Route.FALLBACK);
        assertThat(decision.output()).isEqualTo(Json.of("'decline'"));
    }

    @Test
    void aRuleThatFailsLeavesItToPeople() {
        for (AutonomyLevel level : List.of(AutonomyLevel.FULL, AutonomyLevel.FALLBACK)) {
            Decision decision = decide(
                    StubModel.sure(.3),
                    input -> {
                        throw new IllegalStateException("no rule for this");
                    },
                    level);

            assertThat(decision.route()).isEqualTo(Route.HUMAN_REVIEW);
            assertThat(decision.reasons().getLast().sentence())
                    .isEqualTo("The rule-based fallback failed, so that people decide: no rule for this.");
        }
        assertThat(desk.entries()).hasSize(2);
    }

    @Test
    void withoutARulePeopleDecideForAModelThatIsSetAside() {
        for (Fallback nothing : List.<Fallback>of(Fallback.NOTHING, input -> NullNode.getInstance())) {
            Decision decision = decide(StubModel.sure(.9), nothing, AutonomyLevel.FALLBACK);

            assertThat(decision.route()).isEqualTo(Route.HUMAN_REVIEW);
            assertThat(decision.reasons())
                    .extracting(Reason::code)
                    .containsExactly(ReasonCode.AUTONOMY_FALLBACK, ReasonCode.LOW_CONFIDENCE, ReasonCode.NO_FALLBACK);
            assertThat(DecisionJson.write(decision).get("fallback_used").booleanValue())
                    .isFalse();
        }
        assertThat(desk.entries()).hasSize(2);
    }

    @Test
    void anOutputOfNullIsNoAnswerHoweverSure() {
        var nothing = new ModelAnswer(NullNode.getInstance(), Confidence.of(.99));
        DecisionEngine engine = DecisionEngine.of(new StubModel(() -> nothing), desk)
                .policy(Policy.DEFAULT.withAuditRate(0))
                .build();
        var request = new DecisionRequest("r-1", Json.of("{}"));

        for (Decision decision : List.of(engine.decide(request), engine.decide(request, nothing))) {
            assertThat(decision.route()).isEqualTo(Route.FALLBACK);
            assertThat(decision.reasons())
                    .extracting(Reason::sentence)
                    .contains("The model's answer could not be used: it answered null.");
            assertThat(Failures.tells(decision)).isTrue();
        }
    }

    @Test
    void everyDecisionIsRecordedWithItsReasonsWhateverItsRoute() {
        Decision accepted = decide(StubModel.sure(.9), Fallback.NOTHING, AutonomyLevel.FULL);
        Decision replaced = decide(StubModel.sure(.3), Fallback.NOTHING, AutonomyLevel.FULL);
        Decision watched = decide(StubModel.sure(.9), Fallback.NOTHING, AutonomyLevel.REDUCED);
        Decision locked = decide(StubModel.sure(.9), Fallback.NOTHING, AutonomyLevel.LOCKED);

        assertThat(recorded).containsExactly(accepted, replaced, watched, locked);
        assertThat(recorded).extracting(Decision::id).containsOnly("r-1");
        assertThat(recorded).noneMatch(each -> each.reasons().isEmpty());
    }

    private Decision decide(StubModel model, Fallback fallback, AutonomyLevel level) {
        return DecisionEngine.of(model, desk)
                .policy(Policy.DEFAULT.withAuditRate(0))
                .autonomy(name -> level)
                .fallback(fallback)
                .log(recorded::add)
                .build()
                .decide(new DecisionRequest("r-1", Json.of("{}")));
    }
}
