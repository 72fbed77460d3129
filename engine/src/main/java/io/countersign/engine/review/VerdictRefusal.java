package io.countersign.engine.review;

/** Why a verdict does not count. */
public enum VerdictRefusal {
    /** The item had been decided before. */
    LATE,
    /** The claim was superseded by a newer one, or the content is not what was reviewed. */
    STALE,
    /** The same person has approved already, and the rule asks for another person or for a senior. */
    SELF,
    /** Somebody else holds the claim. */
    OTHER,
    /** There is no such item. */
    UNKNOWN,
    /** The person's role decides nothing. */
    FORBIDDEN
}
