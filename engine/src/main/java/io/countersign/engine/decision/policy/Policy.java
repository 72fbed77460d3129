package io.countersign.engine.decision.policy;

import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.review.ApprovalRules;
import java.util.List;

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
 */
public record Policy(
        ConfidenceBands confidence,
        RiskLimits risk,
        List<AmountLimit> amounts,
        List<RiskRule> riskRules,
        double auditRate,
        ApprovalRules approvals,
        GuardRules guards) {
    /** The default of every part. */
    public static final Policy DEFAULT = new Policy(
            ConfidenceBands.DEFAULT,
            RiskLimits.DEFAULT,
            List.of(new AmountLimit(FieldPath.of("trade_value"), 50_000)),
            List.of(),
            .02,
            ApprovalRules.DEFAULT,
            GuardRules.DEFAULT);

    /**
     * Checks the parts against each other.
     *
     * @throws InvalidPolicyException naming every value that is out of range or contradicts another one
     */
    public Policy {
        amounts = List.copyOf(amounts);
        riskRules = List.copyOf(riskRules);
        List<PolicyProblem> problems =
                PolicyCheck.problems(confidence, risk, amounts, riskRules, auditRate, approvals, guards);
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
    }

    /** The same policy with other confidence bands. */
    public Policy with(ConfidenceBands other) {
        return new Policy(other, risk, amounts, riskRules, auditRate, approvals, guards);
    }

    /** The same policy with other risk limits. */
    public Policy with(RiskLimits other) {
        return new Policy(confidence, other, amounts, riskRules, auditRate, approvals, guards);
    }

    /** The same policy with other approval rules. */
    public Policy with(ApprovalRules other) {
        return new Policy(confidence, risk, amounts, riskRules, auditRate, other, guards);
    }

    /** The same policy with other rules for the guards. */
    public Policy with(GuardRules other) {
        return new Policy(confidence, risk, amounts, riskRules, auditRate, approvals, other);
    }

    /** The same policy with another share of audited decisions. */
    public Policy withAuditRate(double rate) {
        return new Policy(confidence, risk, amounts, riskRules, rate, approvals, guards);
    }

    /** The same policy with other amount limits. */
    public Policy withAmounts(List<AmountLimit> limits) {
        return new Policy(confidence, risk, limits, riskRules, auditRate, approvals, guards);
    }

    /** The same policy with other risk rules. */
    public Policy withRiskRules(List<RiskRule> rules) {
        return new Policy(confidence, risk, amounts, rules, auditRate, approvals, guards);
    }
}
