package io.countersign.engine.review.journal;

/** How far a verdict has come on its way to the queue. */
public enum DeliveryState {
    /** Safe on this machine's disk, not yet sent. */
    QUEUED_HERE,
    /** Sent; the answer is not yet known. */
    SENT,
    /** The queue has taken it. */
    ACKNOWLEDGED,
    /** The queue has definitely refused it. */
    SUPERSEDED
}
