package io.countersign.app.triage.query;

import io.countersign.engine.review.ReviewRow;

/** A question about a row at a moment, in epoch milliseconds. */
@FunctionalInterface
public interface RowTest {
    RowTest ANY = (row, now) -> true;

    boolean test(ReviewRow row, long nowMillis);

    default RowTest and(RowTest other) {
        if (equals(ANY)) {
            return other;
        }
        return other.equals(ANY) ? this : (row, now) -> test(row, now) && other.test(row, now);
    }
}
