package io.countersign.engine.review;

/** The queue's answer to a release, skip, snooze, escalation, comment or reopening. Asked again, it is the same. */
public sealed interface MoveOutcome {
    /** Done. */
    record Done(ReviewRow row) implements MoveOutcome {}

    /** Not done: the claim is lost, or the item's state does not allow it. The row says how it stands. */
    record Lost(ReviewRow row) implements MoveOutcome {}

    /** There is no such item. */
    record Unknown() implements MoveOutcome {}
}
