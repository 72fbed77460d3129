package io.countersign.app.triage.index;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** By what a column sorts. */
sealed interface SortKey {
    /** The smaller number first; {@link #UNKNOWN} always last. */
    record Amount(ToLongFunction<ReviewRow> of) implements SortKey {}

    /** By the alphabet, whatever the case; empty texts always last. */
    record Text(Function<ReviewRow, String> of) implements SortKey {}

    /** By the id alone. */
    record Id() implements SortKey {}

    long UNKNOWN = Long.MAX_VALUE;

    static SortKey of(TriageColumn column) {
        return switch (column) {
            case RISK -> new Amount(row -> score(row.risk()));
            case CONFIDENCE -> new Amount(row -> score(row.confidence()));
            case DUE -> new Amount(ReviewRow::dueMillis);
            case AGE -> new Amount(row -> -row.arrivedMillis());
            case STATE -> new Amount(row -> stage(row.state()));
            case WHY -> new Text(ReviewRow::why);
            case MODEL -> new Text(ReviewRow::model);
            case OWNER -> new Text(row -> Objects.requireNonNullElse(row.owner(), ""));
            case ID -> new Id();
        };
    }

    private static int stage(ReviewState state) {
        return switch (state) {
            case PENDING -> 0;
            case CLAIMED -> 1;
            case SECOND -> 2;
            case HELD -> 3;
            case APPROVED -> 4;
            case MODIFIED -> 5;
            case REJECTED -> 6;
        };
    }

    private static long score(double score) {
        // Bits of doubles that are not negative are ordered like the doubles; adding 0 makes -0 one of them.
        return Double.isNaN(score) ? UNKNOWN : Double.doubleToLongBits(score + 0.0);
    }
}
