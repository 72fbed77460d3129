package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.DriftSignal;
import io.countersign.engine.guard.ClaimCategory;
import io.countersign.engine.guard.InjectionFamily;
import io.countersign.engine.guard.Severity;
import io.countersign.engine.guard.Side;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.RiskLevel;

/** What the parts of a policy are called. */
final class PolicyNames {
    private PolicyNames() {}

    static String off() {
        return Texts.of("policy.off");
    }

    static String of(Severity severity) {
        return switch (severity) {
            case LOW -> Texts.of("policy.severity.low");
            case MEDIUM -> Texts.of("policy.severity.medium");
            case HIGH -> Texts.of("policy.severity.high");
            case CRITICAL -> Texts.of("policy.severity.critical");
        };
    }

    static String of(RiskLevel level) {
        return switch (level) {
            case LOW -> Texts.of("policy.level.low");
            case MEDIUM -> Texts.of("policy.level.medium");
            case HIGH -> Texts.of("policy.level.high");
            case CRITICAL -> Texts.of("policy.level.critical");
        };
    }

    /** With the word risk, as a title. */
    static String risk(RiskLevel level) {
        return switch (level) {
            case LOW -> Texts.of("policy.risk.low");
            case MEDIUM -> Texts.of("policy.risk.medium");
            case HIGH -> Texts.of("policy.risk.high");
            case CRITICAL -> Texts.of("policy.risk.critical");
        };
    }

    static String of(OnExpiry expiry) {
        return switch (expiry) {
            case APPROVE -> Texts.of("policy.expiry.approve");
            case REJECT -> Texts.of("policy.expiry.reject");
            case ESCALATE -> Texts.of("policy.expiry.escalate");
            case KEEP -> Texts.of("policy.expiry.keep");
        };
    }

    static String of(Side side) {
        return switch (side) {
            case INPUT -> Texts.of("policy.side.input");
            case OUTPUT -> Texts.of("policy.side.output");
        };
    }

    static String of(DriftSignal signal) {
        return switch (signal) {
            case CONFIDENCE -> Texts.of("drift.signal.confidence");
            case RISK -> Texts.of("drift.signal.risk");
            case LATENCY -> Texts.of("drift.signal.latency");
            case SHARE_TO_PEOPLE -> Texts.of("drift.signal.share.people");
            case SHARE_ACCEPTED -> Texts.of("drift.signal.share.accepted");
            case SHARE_WITH_CAVEAT -> Texts.of("drift.signal.share.caveat");
            case SHARE_TO_FALLBACK -> Texts.of("drift.signal.share.fallback");
            case SHARE_REJECTED -> Texts.of("drift.signal.share.rejected");
            case OVERRIDE -> Texts.of("drift.signal.override");
            case CALIBRATION -> Texts.of("drift.signal.calibration");
        };
    }

    static String of(InjectionFamily family) {
        return sentence(family.word());
    }

    static String of(ClaimCategory category) {
        return sentence(category.word());
    }

    private static String sentence(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('_', ' ');
    }
}
