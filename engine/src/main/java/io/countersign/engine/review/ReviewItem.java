package io.countersign.engine.review;

import java.util.List;

/**
 * An item whole: what the producer pushed, how it stands and what happened to it.
 *
 * @param row how it stands
 * @param content the hash of {@code raw}
 * @param raw the producer's bytes, never re-encoded; not copied, so not to be changed
 * @param votes the verdicts that count now
 * @param history what happened, oldest first
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes are handed on, not compared
public record ReviewItem(ReviewRow row, ContentHash content, byte[] raw, List<Vote> votes, List<HistoryEntry> history) {
    public ReviewItem {
        votes = List.copyOf(votes);
        history = List.copyOf(history);
    }
}
