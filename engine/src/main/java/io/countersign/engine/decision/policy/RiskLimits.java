package io.countersign.engine.decision.policy;

/**
 * Which risk leads where.
 *
 * @param high at or above it people decide, 0 to {@code max}, default .95; on the wire {@code high_risk_threshold}
 * @param max at or above it the decision is rejected before anything else, above 0, default 1; on the wire {@code
 *     max_risk_score}; above 1 nothing is
 */
public record RiskLimits(double high, double max) {
    /** .95 and 1. */
    public static final RiskLimits DEFAULT = new RiskLimits(.95, 1);
}
