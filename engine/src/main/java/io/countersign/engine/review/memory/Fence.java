package io.countersign.engine.review.memory;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.Reviewer;

/**
 * The newest claim on an item, live or not: no older one counts.
 *
 * @param token its token
 * @param reviewer to whom it was given
 * @param end how it was brought to an end; a claim that only lapsed is still {@link End#OPEN}
 */
record Fence(ClaimToken token, Reviewer reviewer, End end) {
    /** How a claim ends. */
    enum End {
        OPEN,
        RELEASED,
        SKIPPED,
        SNOOZED,
        ESCALATED,
        DECIDED
    }

    boolean is(ClaimToken other) {
        return token.equals(other);
    }

    boolean is(ClaimToken other, Reviewer person) {
        return token.equals(other) && reviewer.equals(person);
    }

    Fence ended(End how) {
        return new Fence(token, reviewer, how);
    }
}
