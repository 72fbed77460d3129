package io.countersign.engine.autonomy;

/** How far a model is trusted on its own, from most to least. */
public enum AutonomyLevel {
    /** It decides what the policy lets it decide. */
    FULL,
    /** It advises; people decide everything. */
    REDUCED,
    /** It is not asked; the rule-based fallback answers, or people where there is none. */
    FALLBACK,
    /** Nothing is decided at all. */
    LOCKED;

    /** Whether a model at this level is trusted less than at the other. */
    public boolean isBelow(AutonomyLevel other) {
        return compareTo(other) > 0;
    }

    /** The less trusting of the two. */
    public AutonomyLevel worse(AutonomyLevel other) {
        return isBelow(other) ? this : other;
    }
}
