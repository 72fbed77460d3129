package io.countersign.engine.review;

/** The queue's answer to a wish to claim or to renew. */
public sealed interface ClaimOutcome {
    /** The lease is yours. */
    record Granted(Claim claim, ReviewRow row) implements ClaimOutcome {}

    /** Somebody else holds it; the row says who and until when. */
    record Taken(ReviewRow row) implements ClaimOutcome {}

    /** The item is decided, or the claim to renew was superseded, given back or ended by a verdict. */
    record Gone(ReviewRow row) implements ClaimOutcome {}

    /** You have approved it already; it waits for another person or for a senior. */
    record Yours(ReviewRow row) implements ClaimOutcome {}

    /** Your role decides nothing. */
    record Forbidden() implements ClaimOutcome {}

    /** There is no such item. */
    record Unknown() implements ClaimOutcome {}
}
