package io.countersign.engine.review;

/** What a person says of an item. */
public enum VerdictKind {
    /** The output may be used as it is. */
    APPROVE,
    /** The output may be used as the person changed it. */
    MODIFY,
    /** The output must not be used. */
    REJECT
}
