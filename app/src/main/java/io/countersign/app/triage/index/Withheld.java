package io.countersign.app.triage.index;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;

/**
 * A row without the model's advice, for somebody who is to judge first: no confidence, and no reason why it was routed, so
 * that neither cells nor sorting, filters and search tell of them.
 */
public final class Withheld {
    private static final String WHY = Texts.of("queue.withheld");

    private Withheld() {}

    /** The row without the advice. */
    static ReviewRow from(ReviewRow row) {
        return row.withAdvice(Double.NaN, WHY);
    }

    /** Whether the advice was taken from the row. */
    public static boolean in(ReviewRow row) {
        return Double.isNaN(row.confidence()) && row.why().equals(WHY);
    }

    /** The row with the advice, where an older row of the same item has it. */
    public static ReviewRow lifted(ReviewRow row, ReviewRow older) {
        return in(row) ? row.withAdvice(older.confidence(), older.why()) : row;
    }
}
