package io.countersign.engine.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.decision.Json;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.EscalationCondition.All;
import io.countersign.engine.guard.EscalationCondition.Any;
import io.countersign.engine.guard.EscalationCondition.LongerThan;
import io.countersign.engine.guard.EscalationCondition.Not;
import io.countersign.engine.guard.EscalationCondition.Terms;
import io.countersign.engine.guard.EscalationTrigger;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.guard.Side;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.review.ApprovalRules;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    @Test
    void namesEveryProblemAtOnce() {
        assertThatThrownBy(() -> new Policy(
                        new ConfidenceBands(.6, .7, OptionalDouble.of(.5), OptionalDouble.of(.8)),
                        new RiskLimits(.95, .9),
                        List.of(new AmountLimit(FieldPath.of("trade_value"), -1)),
                        List.of(),
                        Double.NaN,
                        ApprovalRules.DEFAULT,
                        new GuardRules(
                                Map.of(),
                                Map.of(ClaimCategory.STATISTIC, 1.5),
                                List.of(
                                        new EscalationTrigger("loud", 10, new Terms(Side.INPUT, List.of("!!", "help"))),
                                        new EscalationTrigger("loud", 0, new All(List.of(new Not(new Any(List.of()))))),
                                        new EscalationTrigger(" ", 9, new LongerThan(Side.OUTPUT, -1)))),
                        List.of(),
                        new DriftRules(1, 10, Set.of(), List.of("/score", "score", "/a/b", "/score"))))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("caveat_confidence must not be above min_confidence, which is 0.6, was 0.7."
                        + " auto_approve_confidence must not be below min_confidence, which is 0.6, was 0.5."
                        + " auto_reject_confidence must be below caveat_confidence, which is 0.7, was 0.8."
                        + " high_risk_threshold must not be above max_risk_score, which is 0.9, was 0.95."
                        + " amount_limits.trade_value must be a number from 0, was -1.0."
                        + " audit_rate must be a number from 0 to 1, was NaN."
                        + " guards.claims.statistic must be a number from 0 to 1, was 1.5."
                        + " guards.triggers.loud.priority must be a whole number from 0 to 9, was 10."
                        + " guards.triggers.loud.when.terms must each have 1 to 64 letters or digits, was \"!!\"."
                        + " guards.triggers.loud stands twice."
                        + " guards.triggers.loud.when.all.0.not.any must name a condition."
                        + " guards.triggers.2 must have a name."
                        + " guards.triggers.2.when.longer_than must be 0 or more, was -1."
                        + " drift.one_false_alarm_in must be a number from 100 to 1000000000, was 1.0."
                        + " drift.baseline must be a whole number from 100 to 10000, was 10."
                        + " drift.outputs.1 must be / and the name of a field at the top of the output, as in /score, or empty for the output itself; was \"score\"."
                        + " drift.outputs.2 must be / and the name of a field at the top of the output, as in /score, or empty for the output itself; was \"/a/b\"."
                        + " drift.outputs.3 stands twice: \"/score\".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -.1, 1.1, 85})
    void aThresholdThatIsNoFractionIsRefused(double threshold) {
        assertThatThrownBy(() -> Policy.DEFAULT.with(
                        new ConfidenceBands(threshold, .7, OptionalDouble.empty(), OptionalDouble.empty())))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageStartingWith("min_confidence must be a number from 0 to 1, was " + threshold);
        assertThatThrownBy(() -> Policy.DEFAULT.with(new RiskLimits(threshold, 1)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageStartingWith("high_risk_threshold must be a number from 0 to 1, was " + threshold);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'trade_value':50000}       | false
                    {'trade_value':50000.01}    | true
                    {'trade_value':-60000}      | true
                    {'trade_value':'$60,000'}   | true
                    {'trade_value':'1,000.50'}  | false
                    {'trade_value':'60.000,00'} | true
                    {'trade_value':'1.060.000,00 €'} | true
                    {'trade_value':'49.999,50'} | false
                    {'trade_value':'1.50,75'}   | true
                    {'trade_value':'12.500'}    | false
                    {'trade_value':'60.000'}    | true
                    {'trade_value':'-60.000 €'} | true
                    {'trade_value':'60.0000'}   | false
                    {'trade_value':'060.000'}   | false
                    {'trade_value':'60.000e0'}  | false
                    {'trade_value':60.000}      | false
                    {'trade_value':null}        | true
                    {'trade_value':[1]}         | true
                    {'trade_value':NaN}         | true
                    {'trade_value':'a lot'}     | true
                    {'other':60000}             | false
                    {'trade_value':1,'order':{'trade_value':60000}} | true
                    {'orders':[{'trade_value':1},{'trade_value':60000}]} | true
                    [{'trade_value':60000}]     | true
                    {'trade_values':60000}      | false
                    """)
    void peopleDecideAmountsThatAreLargeOrUnreadable(String input, boolean exceeded) {
        assertThat(Policy.DEFAULT.amounts().getFirst().isExceededBy(Json.of(input)))
                .isEqualTo(exceeded);
    }

    @Test
    void aPathOfSeveralStepsLimitsOnePlace() {
        var limit = new AmountLimit(FieldPath.of("order.value"), 10);

        assertThat(limit.isExceededBy(Json.of("{'order':{'value':11}}"))).isTrue();
        assertThat(limit.isExceededBy(Json.of("{'value':11,'deeper':{'order':{'value':11}}}")))
                .isFalse();
    }
}
