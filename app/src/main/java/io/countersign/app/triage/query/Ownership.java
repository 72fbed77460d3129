package io.countersign.app.triage.query;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;

/** Whose an item is, as seen by one person. */
public enum Ownership {
    MINE,
    NOBODYS,
    OTHERS;

    public static Ownership of(ReviewRow row, Reviewer me) {
        if (row.owner() == null) {
            return NOBODYS;
        }
        return row.owner().equals(me.name()) ? MINE : OTHERS;
    }
}
