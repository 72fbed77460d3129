package io.countersign.app.triage.bulk;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * What the person ordered.
 *
 * @param hold how long there is to take all of it back, from the last verdict on
 */
record BulkOrder(BulkKind kind, String reason, List<ReviewRow> rows, BulkRules rules, Duration hold) {
    private static final Duration FOR_EACH = Duration.ofMillis(20);

    /** How long the verdict at this place is held: the first ones wait for the last, as far as the queue allows. */
    Duration holdAt(int position) {
        Duration longer = hold.plus(FOR_EACH.multipliedBy(rows.size() - position));
        return longer.compareTo(Verdict.LONGEST_HOLD) < 0 ? longer : Verdict.LONGEST_HOLD;
    }
}
