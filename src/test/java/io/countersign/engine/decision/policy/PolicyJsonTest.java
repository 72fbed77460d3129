package io.countersign.engine.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.countersign.engine.decision.Json;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.guard.InjectionFamily;
import io.countersign.engine.guard.Severity;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.RiskLevel;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        .withProducersReadModified(true))
                .with(new DriftRules(50_000, 1_000, Set.of(DriftSignal.OVERRIDE), List.of("/score", "")));

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
                        "risk_rules.0.field, problem=must have exactly one of one_of, above, below, present beside it",
                        "risk_rules.1.level, problem=cannot be \"huge\": it must be one of low, medium, high, critical",
                        "risk_rules.1.name, problem=is missing",
                        "approvals.low.people, problem=must be a whole number from 0 to 9, was 1.5",
                        "approvals.high.within, problem=cannot be \"4 hours\": a duration is written as in PT4H or PT30M",
                        "risk_bands.medium, problem=is wrong",
                        "high_risk_treshold, problem=is not known; perhaps high_risk_threshold was meant",
                        "caveat_confidence, problem=must not be above min_confidence, which is 0.6, was 0.7");
    }

    @Test
    void aPolicyThatWasStoredBeforeItHadGuardsHasTheDefaultOnes() {
        var older = PolicyJson.write(Policy.DEFAULT.withAuditRate(.3));
        older.remove("guards");

        assertThat(PolicyJson.read(older)).isEqualTo(Policy.DEFAULT.withAuditRate(.3));
    }

    @Test
    void guardsThatAreNotMentionedHaveTheirDefaultAndOffIsOff() {
        var json = Json.of("""
                {'guards':{'injection':{'role_manipulation':'high','tool_abuse':'off'},'claims':{'citation':'off'},'triggers':[]}}""");
        GuardRules guards = PolicyJson.read(json).guards();

        assertThat(guards.injection())
                .containsEntry(InjectionFamily.ROLE_MANIPULATION, Severity.HIGH)
                .containsEntry(InjectionFamily.MEMORY_MANIPULATION, Severity.HIGH)
                .doesNotContainKey(InjectionFamily.TOOL_ABUSE);
        assertThat(guards.claims())
                .containsEntry(ClaimCategory.STATISTIC, .9)
                .doesNotContainKey(ClaimCategory.CITATION);
        assertThat(guards.triggers()).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithGuardsByTheirFields() {
        assertThatThrownBy(() -> PolicyJson.read(Json.of("""
                        {'guards':{'injection':{'tool_abuse':'awful','tool_abuze':'off'},'claims':{'citation':'most','statistic':2},
                         'triggers':[{'name':'a','priority':1.5,'when':{'side':'input','terms':['x'],'longer_than':3}},
                                     {'priority':3,'when':{'all':[{'side':'left','terms':['x']},{'not':{'side':'input','field':'f'}}]}},
                                     {'name':'c','when':{'longer_than':-1}},
                                     {'name':'d','when':{'field':'f','one_of':[]}},
                                     {'name':'e','when':{'field':'f','present':false}},
                                     {'name':'f','when':{'any':[]}}]}}
                        """)))
                .asInstanceOf(throwable(InvalidPolicyException.class))
                .extracting(InvalidPolicyException::problems)
                .asString()
                .contains(
                        "guards.injection.tool_abuse, problem=cannot be \"awful\": it must be one of low, medium, high, critical",
                        "guards.injection.tool_abuze, problem=is not known; perhaps tool_abuse was meant",
                        "guards.claims.citation, problem=must be a number, was \"most\"",
                        "guards.claims.statistic, problem=must be a number from 0 to 1, was 2.0",
                        "guards.triggers.0.priority, problem=must be a whole number from 0 to 9, was 1.5",
                        "guards.triggers.0.when, problem=must have exactly one of all, any, not, terms, longer_than, field",
                        "guards.triggers.1.name, problem=is missing",
                        "guards.triggers.1.when.all.0.side, problem=cannot be \"left\": it must be one of input, output",
                        "guards.triggers.1.when.all.1.not.field, problem=must have exactly one of one_of, above, below, present",
                        "guards.triggers.2.when.longer_than, problem=must be a whole number from 0, was -1",
                        "guards.triggers.3.when.one_of, problem=must name a value",
                        "guards.triggers.4.when.present, problem=can only be true",
                        "guards.triggers.f.when.any, problem=must name a condition");
    }

    @Test
    void numbersWithoutEndAreRefused() {
        var rules =
                List.of(new RiskRule("old", new FieldCondition.Above(TIER, Double.POSITIVE_INFINITY), RiskLevel.HIGH));
        assertThatThrownBy(() -> Policy.DEFAULT.withRiskRules(rules))
                .hasMessage("risk_rules.old must compare with a number.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'high':{'people':0}               | approvals.high.people must be at least 1, because what is at high risk is never decided by nobody; was 0.
            'critical':{'people':0}           | approvals.critical.people must be at least 1, because what is at high risk is never decided by nobody; was 0.
            'low':{'people':0,'senior':true}  | approvals.low.people must be at least 1 where a senior has to approve; was 0.
            """)
    void nobodyDecidesNothingThatIsAtHighRiskOrASeniors(String rule, String problem) {
        assertThatThrownBy(() -> PolicyJson.read(Json.of("{'approvals':{" + rule + "}}")))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(problem);
    }

    @Test
    void aRiskRuleSaysItsLevel() {
        assertThatThrownBy(() -> PolicyJson.read(Json.of("{'risk_rules':[{'name':'x','field':'f','above':1}]}")))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("risk_rules.0.level is missing.");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> PolicyJson.read(Json.of("[]"))).hasMessage("policy must be an object, was [].");
    }
}
