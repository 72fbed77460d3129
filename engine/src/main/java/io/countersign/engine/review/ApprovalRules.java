package io.countersign.engine.review;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The approval rules in force, one per risk level, and what producers understand. Immutable.
 *
 * @param bands where the risk levels begin
 * @param perLevel the rule of every level
 * @param producersReadModified whether {@code review:<id>:status} may say {@code modified}; otherwise it says
 *     {@code rejected} for a modified item, because a producer that knows only two words would release the unmodified
 *     output. Default false.
 */
public record ApprovalRules(RiskBands bands, Map<RiskLevel, ApprovalRule> perLevel, boolean producersReadModified) {
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    /** Low: nobody, approved when due. Medium: one. High: two. Critical: two with a senior. Four hours each. */
    public static final ApprovalRules DEFAULT = new ApprovalRules(
            RiskBands.DEFAULT,
            Map.of(
                    RiskLevel.LOW, new ApprovalRule(0, false, FOUR_HOURS, OnExpiry.APPROVE),
                    RiskLevel.MEDIUM, new ApprovalRule(1, false, FOUR_HOURS, OnExpiry.ESCALATE),
                    RiskLevel.HIGH, new ApprovalRule(2, false, FOUR_HOURS, OnExpiry.ESCALATE),
                    RiskLevel.CRITICAL, new ApprovalRule(2, true, FOUR_HOURS, OnExpiry.ESCALATE)),
            false);

    public ApprovalRules {
        for (RiskLevel level : RiskLevel.values()) {
            if (!perLevel.containsKey(level)) {
                throw new IllegalArgumentException("there is no approval rule for " + level);
            }
        }
        perLevel = Map.copyOf(new EnumMap<>(perLevel));
    }

    /** The rule of this level. */
    public ApprovalRule of(RiskLevel level) {
        return Objects.requireNonNull(perLevel.get(level));
    }

    /** The same rules with another one for a level. */
    public ApprovalRules with(RiskLevel level, ApprovalRule rule) {
        var changed = new EnumMap<>(perLevel);
        changed.put(level, rule);
        return new ApprovalRules(bands, changed, producersReadModified);
    }

    /** The same rules for producers that do, or do not, understand {@code modified}. */
    public ApprovalRules withProducersReadModified(boolean understood) {
        return new ApprovalRules(bands, perLevel, understood);
    }

    /** Whether these votes, all for one output, decide an item. */
    public boolean isSatisfiedBy(List<Role> approvers, RiskLevel level, boolean escalated) {
        ApprovalRule rule = of(level);
        boolean seniorMissing =
                (rule.senior() || escalated) && approvers.stream().noneMatch(Role::isSenior);
        return approvers.size() >= rule.approvals() && !seniorMissing;
    }
}
