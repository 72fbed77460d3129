package io.countersign.engine.decision.policy;

import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.RiskLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds everything that is wrong with a policy, so that an admin need not mend it one value at a time. */
final class PolicyCheck {
    private final List<FieldProblem> problems = new ArrayList<>();

    private PolicyCheck() {}

    static List<FieldProblem> problems(
            ConfidenceBands confidence,
            RiskLimits risk,
            List<AmountLimit> amounts,
            List<RiskRule> riskRules,
            double auditRate,
            ApprovalRules approvals,
            GuardRules guards,
            List<ModelCalibration> calibrations,
            DriftRules drift) {
        var check = new PolicyCheck();
        check.confidence(confidence);
        check.optionalBands(confidence);
        check.risk(risk);
        check.amounts(amounts);
        check.names(riskRules);
        check.fraction("audit_rate", auditRate);
        check.approvals(approvals);
        guards.claims().forEach((category, factor) -> check.fraction("guards.claims." + category.word(), factor));
        check.problems.addAll(TriggerCheck.problems(guards.triggers()));
        check.problems.addAll(CalibrationJson.doubles(calibrations));
        check.problems.addAll(DriftRulesJson.problems(drift));
        return check.problems;
    }

    private void confidence(ConfidenceBands bands) {
        fraction("min_confidence", bands.accept());
        fraction("caveat_confidence", bands.caveat());
        require(
                !(bands.caveat() > bands.accept()),
                "caveat_confidence",
                "must not be above min_confidence, which is " + was(bands.accept(), bands.caveat()));
    }

    private void optionalBands(ConfidenceBands bands) {
        bands.autoApprove().ifPresent(approve -> {
            fraction("auto_approve_confidence", approve);
            require(
                    !(approve < bands.accept()),
                    "auto_approve_confidence",
                    "must not be below min_confidence, which is " + was(bands.accept(), approve));
        });
        bands.autoReject().ifPresent(reject -> {
            fraction("auto_reject_confidence", reject);
            require(
                    !(reject >= bands.caveat()),
                    "auto_reject_confidence",
                    "must be below caveat_confidence, which is " + was(bands.caveat(), reject));
        });
    }

    private void risk(RiskLimits limits) {
        fraction("high_risk_threshold", limits.high());
        require(
                limits.max() > 0 && limits.max() < Double.POSITIVE_INFINITY,
                "max_risk_score",
                "must be a number above 0, was " + limits.max());
        require(
                !(limits.high() > limits.max()),
                "high_risk_threshold",
                "must not be above max_risk_score, which is " + was(limits.max(), limits.high()));
    }

    private void amounts(List<AmountLimit> amounts) {
        Set<Object> fields = new HashSet<>();
        for (AmountLimit limit : amounts) {
            require(
                    limit.above() >= 0 && limit.above() < Double.POSITIVE_INFINITY,
                    "amount_limits." + limit.field(),
                    "must be a number from 0, was " + limit.above());
            require(fields.add(limit.field()), "amount_limits." + limit.field(), "stands twice");
        }
    }

    private void names(List<RiskRule> rules) {
        Set<String> names = new HashSet<>();
        for (RiskRule rule : rules) {
            require(names.add(rule.name()), "risk_rules." + rule.name(), "stands twice");
            require(isFinite(rule.when()), "risk_rules." + rule.name(), "must compare with a number");
        }
    }

    /** What is at high risk is never decided by nobody, and who has to be a senior has to be somebody. */
    private void approvals(ApprovalRules rules) {
        for (RiskLevel level : RiskLevel.values()) {
            ApprovalRule rule = rules.of(level);
            String field = "approvals.%s.people".formatted(level.name().toLowerCase(Locale.ROOT));
            boolean nobody = rule.people() == 0;
            if (nobody && level.needsReason()) {
                require(
                        false,
                        field,
                        "must be at least 1, because what is at high risk is never decided by nobody; was 0");
            } else {
                require(!(nobody && rule.senior()), field, "must be at least 1 where a senior has to approve; was 0");
            }
        }
    }

    /** Whether what it compares with, if anything, can be compared with. */
    static boolean isFinite(FieldCondition condition) {
        return switch (condition) {
            case FieldCondition.Above(var _, double limit) -> Double.isFinite(limit);
            case FieldCondition.Below(var _, double limit) -> Double.isFinite(limit);
            case FieldCondition.OneOf _, FieldCondition.Present _ -> true;
        };
    }

    private void fraction(String field, double value) {
        require(value >= 0 && value <= 1, field, "must be a number from 0 to 1, was " + value);
    }

    private void require(boolean holds, String field, String problem) {
        if (!holds) {
            problems.add(new FieldProblem(field, problem));
        }
    }

    private static String was(double limit, double value) {
        return limit + ", was " + value;
    }
}
