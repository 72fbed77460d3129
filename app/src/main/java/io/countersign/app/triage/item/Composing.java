package io.countersign.app.triage.item;

/** What the person is about to say. */
public enum Composing {
    NOTHING,
    /** A reason for approving an item of high risk. */
    APPROVE,
    MODIFY,
    REJECT,
    ESCALATE,
    SNOOZE,
    COMMENT,
    REOPEN;

    /** Whether it ends in a verdict. */
    public boolean decides() {
        return this == APPROVE || this == MODIFY || this == REJECT;
    }
}
