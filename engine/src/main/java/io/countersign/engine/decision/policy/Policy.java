package io.countersign.engine.decision.policy;

import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.review.ApprovalRules;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds, limits and rules by which decisions are routed. Immutable; a change makes a new version of it.
 *
 * @param confidence which confidence leads where
 * @param risk which risk leads where
 * @param amounts amounts that people decide; by default a {@code trade_value} above 50,000
 * @param riskRules what raises the risk to a level; none by default
 * @param auditRate the share of decisions, 0 to 1, that people look at although no gate demands it; default .02
 * @param approvals who has to approve what people decide
 * @param guards what is looked for in inputs and outputs, and what sends a decision to people
 * @param calibrations what stated confidence is taken for, at most one per model and version; none by default
 * @param drift what is watched, and how often that may be wrong
 */
public record Policy(
        ConfidenceBands confidence,
        RiskLimits risk,
        List<AmountLimit> amounts,
        List<RiskRule> riskRules,
        double auditRate,
        ApprovalRules approvals,
        GuardRules guards,
        List<ModelCalibration> calibrations,
        DriftRules drift) {
    /** The default of every part. */
    public static final Policy DEFAULT = new Policy(
            ConfidenceBands.DEFAULT,
            RiskLimits.DEFAULT,
            List.of(new AmountLimit(FieldPath.of("trade_value"), 50_000)),
            List.of(),
            .02,
            ApprovalRules.DEFAULT,
            GuardRules.DEFAULT,
            List.of(),
            DriftRules.DEFAULT);

    /**
     * Checks the parts against each other.
     *
     * @throws InvalidPolicyException naming every value that is out of range or contradicts another one
     */
    public Policy {
        amounts = List.copyOf(amounts);
        riskRules = List.copyOf(riskRules);
        calibrations = List.copyOf(calibrations);
        List<FieldProblem> problems = PolicyCheck.problems(
                confidence, risk, amounts, riskRules, auditRate, approvals, guards, calibrations, drift);
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
    }

    /** The same policy with other confidence bands. */
    public Policy with(ConfidenceBands other) {
        return new Policy(other, risk, amounts, riskRules, auditRate, approvals, guards, calibrations, drift);
    }

    /** The same policy with other risk limits. */
    public Policy with(RiskLimits other) {
        return new Policy(confidence, other, amounts, riskRules, auditRate, approvals, guards, calibrations, drift);
    }

    /** The same policy with other approval rules. */
    public Policy with(ApprovalRules other) {
        return new Policy(confidence, risk, amounts, riskRules, auditRate, other, guards, calibrations, drift);
    }

    /** The same policy with other rules for the guards. */
    public Policy with(GuardRules other) {
        return new Policy(confidence, risk, amounts, riskRules, auditRate, approvals, other, calibrations, drift);
    }

    /** The same policy with this calibration, in place of the one that it had for the same model and version. */
    public Policy with(ModelCalibration calibration) {
        List<ModelCalibration> all = Stream.concat(
                        calibrations.stream().filter(each -> !calibration.replaces(each)), Stream.of(calibration))
                .toList();
        return withCalibrations(all);
    }

    /** The same policy with other calibrations. */
    public Policy withCalibrations(List<ModelCalibration> others) {
        return new Policy(confidence, risk, amounts, riskRules, auditRate, approvals, guards, others, drift);
    }

    /** The calibration for an answer: the one for this version of the model, or else the one for all; null if there is none. */
    public @Nullable ModelCalibration calibration(String model, String version) {
        @Nullable ModelCalibration general = null;
        for (int i = 0; i < calibrations.size(); i++) {
            ModelCalibration each = calibrations.get(i);
            if (each.isFor(model, version)) {
                if (!each.version().isEmpty()) {
                    return each;
                }
                general = each;
            }
        }
        return general;
    }

    /** The same policy with other rules for what is watched. */
    public Policy with(DriftRules other) {
        return new Policy(confidence, risk, amounts, riskRules, auditRate, approvals, guards, calibrations, other);
    }

    /** The same policy with another share of audited decisions. */
    public Policy withAuditRate(double rate) {
        return new Policy(confidence, risk, amounts, riskRules, rate, approvals, guards, calibrations, drift);
    }

    /** The same policy with other amount limits. */
    public Policy withAmounts(List<AmountLimit> limits) {
        return new Policy(confidence, risk, limits, riskRules, auditRate, approvals, guards, calibrations, drift);
    }

    /** The same policy with other risk rules. */
    public Policy withRiskRules(List<RiskRule> rules) {
        return new Policy(confidence, risk, amounts, rules, auditRate, approvals, guards, calibrations, drift);
    }
}
