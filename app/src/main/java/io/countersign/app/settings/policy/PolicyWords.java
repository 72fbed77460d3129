package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.DriftRules;
import io.countersign.engine.decision.policy.DriftSignal;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.guard.InjectionFamily;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.RiskLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A policy in words: what each of its values is called, and what it is. */
final class PolicyWords {
    private final Map<String, String> lines = new LinkedHashMap<>();

    private PolicyWords() {}

    /** In the order of the screen. */
    static Map<String, String> of(Policy policy) {
        var words = new PolicyWords();
        words.confidence(policy.confidence());
        policy.calibrations().forEach(each -> words.lines.put(CalibrationWords.title(each), CalibrationWords.of(each)));
        words.risk(policy);
        words.say(ScoreField.AUDIT, policy.auditRate());
        words.approvals(policy.approvals());
        words.guards(policy.guards());
        words.drift(policy.drift());
        return words.lines;
    }

    private void confidence(ConfidenceBands bands) {
        say(ScoreField.ACCEPT, bands.accept());
        say(ScoreField.CAVEAT, bands.caveat());
        say(ScoreField.AUTO_APPROVE, bands.autoApprove());
        say(ScoreField.AUTO_REJECT, bands.autoReject());
    }

    private void risk(Policy policy) {
        say(ScoreField.HIGH_RISK, policy.risk().high());
        say(ScoreField.MAX_RISK, policy.risk().max());
        policy.amounts()
                .forEach(limit -> lines.put(
                        Texts.of("policy.words.amount", limit.field()),
                        Texts.of("policy.words.above", PolicyNumber.text(limit.above()))));
        policy.riskRules()
                .forEach(rule -> lines.put(
                        Texts.of("policy.words.risk-rule", rule.name()),
                        Texts.of(
                                "policy.words.risk-rule.value",
                                rule.when().field(),
                                rule.when().words(),
                                PolicyNames.of(rule.level()))));
    }

    private void approvals(ApprovalRules rules) {
        for (RiskLevel level : RiskLevel.values()) {
            String name = PolicyNames.risk(level);
            ApprovalRule rule = rules.of(level);
            if (level != RiskLevel.LOW) {
                say("policy.words.from", name, PolicyNumber.text(rules.bands().lowest(level)));
            }
            say("policy.words.people", name, Integer.toString(rule.people()));
            say("policy.words.senior", name, yesOrNo(rule.senior()));
            say("policy.words.within", name, DurationText.of(rule.within()));
            say("policy.words.expiry", name, PolicyNames.of(rule.onExpiry()));
        }
        lines.put(Texts.of("policy.modified.title"), yesOrNo(rules.producersReadModified()));
    }

    private void guards(GuardRules rules) {
        for (InjectionFamily family : InjectionFamily.values()) {
            say(
                    "policy.words.injection",
                    PolicyNames.of(family),
                    Optional.ofNullable(rules.injection().get(family))
                            .map(PolicyNames::of)
                            .orElseGet(PolicyNames::off));
        }
        for (ClaimCategory category : ClaimCategory.values()) {
            say(
                    "policy.words.claim",
                    PolicyNames.of(category),
                    Optional.ofNullable(rules.claims().get(category))
                            .map(factor -> Texts.of("policy.words.factor", PolicyNumber.text(factor)))
                            .orElseGet(PolicyNames::off));
        }
        rules.triggers().forEach(trigger -> {
            say("policy.words.trigger.priority", trigger.name(), Integer.toString(trigger.priority()));
            say("policy.words.trigger.when", trigger.name(), ConditionWords.of(trigger.when()));
        });
    }

    private void drift(DriftRules rules) {
        lines.put(Texts.of("policy.words.drift.one-in"), PolicyNumber.text(rules.oneIn()));
        lines.put(Texts.of("policy.words.drift.baseline"), PolicyNumber.text(rules.baseline()));
        for (DriftSignal signal : DriftSignal.values()) {
            say(
                    "policy.words.drift.signal",
                    PolicyNames.of(signal),
                    yesOrNo(rules.signals().contains(signal)));
        }
        rules.outputs()
                .forEach(
                        path -> say("policy.words.drift.signal", Texts.of("drift.signal.output", path), yesOrNo(true)));
    }

    private void say(ScoreField field, OptionalDouble value) {
        lines.put(field.title(), value.isPresent() ? PolicyNumber.text(value.getAsDouble()) : PolicyNames.off());
    }

    private void say(ScoreField field, double value) {
        lines.put(field.title(), PolicyNumber.text(value));
    }

    private void say(String key, String name, String value) {
        lines.put(Texts.of(key, name), value);
    }

    private static String yesOrNo(boolean flag) {
        return flag ? Texts.of("policy.words.yes") : Texts.of("policy.words.no");
    }
}
