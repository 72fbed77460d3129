package io.countersign.app.triage.bulk;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import java.util.Optional;

/**
 * One item of a run and what became of it.
 *
 * @param row the item as it was when the person asked
 * @param verdict the verdict that was given; empty if none was
 */
public record BulkResult(ReviewRow row, BulkStep step, Optional<Verdict> verdict) {
    static BulkResult waiting(ReviewRow row) {
        return new BulkResult(row, BulkStep.WAITING, Optional.empty());
    }

    static BulkResult of(ReviewRow row, BulkStep step) {
        return new BulkResult(row, step, Optional.empty());
    }

    static BulkResult given(ReviewRow row, Verdict verdict) {
        return new BulkResult(row, BulkStep.GIVEN, Optional.of(verdict));
    }
}
