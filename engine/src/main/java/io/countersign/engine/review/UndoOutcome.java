package io.countersign.engine.review;

/** The queue's answer to an undo. */
public sealed interface UndoOutcome {
    /** The verdict no longer counts; the row says how the item stands. Also the answer when it had been undone before. */
    record Undone(ReviewRow row) implements UndoOutcome {}

    /** The item has been published; it can be reopened instead. */
    record TooLate(ReviewRow row) implements UndoOutcome {}

    /** No such verdict of this person counts on the item. */
    record Unknown() implements UndoOutcome {}
}
