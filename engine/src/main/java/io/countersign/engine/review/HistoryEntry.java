package io.countersign.engine.review;

import java.time.Instant;

/**
 * One thing that happened to an item.
 *
 * @param at when
 * @param action a stable word: arrived, claimed, renewed, released, lapsed, skipped, snoozed, escalated, commented,
 *     approved, modified, rejected, undone, published, expired, reopened, refused
 * @param who who did it; {@code rule} for the queue itself
 * @param detail a sentence, a comment or a reason; may be empty
 */
public record HistoryEntry(Instant at, String action, String who, String detail) {
    private static final String RULE = "rule";

    /** Whether the queue itself did it. */
    public boolean isByQueue() {
        return who.equals(RULE);
    }
}
