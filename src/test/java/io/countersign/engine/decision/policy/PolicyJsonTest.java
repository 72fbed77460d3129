package io.countersign.engine.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.countersign.engine.decision.Json;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.RiskLevel;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PolicyJsonTest {
    private static final FieldPath TIER = FieldPath.of("customer.tier");

    @Test
    void whatIsWrittenIsReadAgain() {
        Policy policy = Policy.DEFAULT
                .with(new ConfidenceBands(.9, .6, OptionalDouble.of(.97), OptionalDouble.of(.1)))
                .with(new RiskLimits(.8, .99))
                .withAuditRate(.5)
                .withAmounts(List.of(new AmountLimit(FieldPath.of("legs.*.value"), 1_000)))
                .withRiskRules(List.of(
                        new RiskRule("tier", new FieldCondition.OneOf(TIER, List.of("gold")), RiskLevel.HIGH),
                        new RiskRule("old", new FieldCondition.Above(FieldPath.of("age"), 90), RiskLevel.MEDIUM),
                        new RiskRule("young", new FieldCondition.Below(FieldPath.of("age"), 18), RiskLevel.CRITICAL),
                        new RiskRule("named", new FieldCondition.Present(FieldPath.of("pep")), RiskLevel.HIGH)))
                .with(ApprovalRules.DEFAULT
                        .with(RiskLevel.LOW, new ApprovalRule(1, true, Duration.ofMinutes(30), OnExpiry.KEEP))
                        .withProducersReadModified(true));

        assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
        assertThat(PolicyJson.read(PolicyJson.write(Policy.DEFAULT))).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void whatIsNotMentionedHasItsDefault() {
        assertThat(PolicyJson.read(Json.of("{'min_confidence':0.9}")))
                .isEqualTo(Policy.DEFAULT.with(
                        new ConfidenceBands(.9, .7, OptionalDouble.empty(), OptionalDouble.empty())));
    }

    @Test
    void refusesAPolicyWholeAndNamesEveryProblem() {
        assertThatThrownBy(() -> PolicyJson.read(Json.of("""
                        {'min_confidence':0.6,'high_risk_treshold':0.9,'max_risk_score':'one','amount_limits':{'a..b':1,'v':-2},
                         'risk_rules':[{'name':'x','field':'f','above':1,'below':2},{'field':'f','present':true,'level':'huge'}],
                         'approvals':{'low':{'people':1.5},'high':{'within':'4 hours'}},'risk_bands':{'medium':0.9}}
                        """)))
                .asInstanceOf(throwable(InvalidPolicyException.class))
                .extracting(InvalidPolicyException::problems)
                .asString()
                .contains(
                        "max_risk_score, problem=must be a number, was \"one\"",
                        "amount_limits.a..b, problem=cannot be used",
                        "amount_limits.v, problem=must be a number from 0, was -2.0",
                        "risk_rules.0.field, problem=must be a path, with exactly one of one_of, above, below, present",
                        "risk_rules.1.level, problem=cannot be \"huge\": it must be one of low, medium, high, critical",
                        "risk_rules.1.name, problem=is missing",
                        "approvals.low.people, problem=must be a whole number from 0 to 9, was 1.5",
                        "approvals.high.within, problem=cannot be \"4 hours\": a duration is written as in PT4H or PT30M",
                        "risk_bands.medium, problem=is wrong",
                        "high_risk_treshold, problem=is not known",
                        "caveat_confidence, problem=must not be above min_confidence, which is 0.6, was 0.7");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> PolicyJson.read(Json.of("[]"))).hasMessage("policy must be an object, was [].");
    }
}
