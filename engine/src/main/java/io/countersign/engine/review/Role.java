package io.countersign.engine.review;

/** What a person may do. A name that is not registered is a {@link #REVIEWER}. */
public enum Role {
    /** Claims and decides. */
    REVIEWER,
    /** A reviewer whose approval also satisfies a rule that asks for a senior. */
    SENIOR,
    /** Looks and comments, decides nothing. */
    ANALYST,
    /** Decides like a senior, and changes rules and roles. */
    ADMIN;

    /** Whether verdicts of this role count. */
    public boolean decides() {
        return this != ANALYST;
    }

    /** Whether this role satisfies a rule that asks for a senior. */
    public boolean isSenior() {
        return this == SENIOR || this == ADMIN;
    }
}
