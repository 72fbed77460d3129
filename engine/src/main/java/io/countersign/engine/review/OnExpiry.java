package io.countersign.engine.review;

/** What happens to an item that nobody decided until it was due. */
public enum OnExpiry {
    /** It is approved in the name of the rule. */
    APPROVE,
    /** It is rejected in the name of the rule. */
    REJECT,
    /** It stays open, moves to the front and asks for a senior. */
    ESCALATE,
    /** It stays open, overdue. */
    KEEP
}
