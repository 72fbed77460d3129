package io.countersign.engine.review;

/** How much is at stake, from least to most. Approval rules are set per level. */
public enum RiskLevel {
    LOW(2),
    MEDIUM(4),
    HIGH(6),
    CRITICAL(8);

    private final int priority;

    RiskLevel(int priority) {
        this.priority = priority;
    }

    /** Whether people decide an item of this level only with a reason: from high on. */
    public boolean needsReason() {
        return compareTo(HIGH) >= 0;
    }

    /** The priority, 0 to 9, of an item of this level whose producer asked for none. */
    public int priority() {
        return priority;
    }
}
