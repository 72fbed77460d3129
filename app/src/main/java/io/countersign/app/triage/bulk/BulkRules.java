package io.countersign.app.triage.bulk;

import io.countersign.app.triage.item.BlindFirst;
import io.countersign.app.triage.query.Ownership;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What has to be looked at one by one.
 *
 * @param decidedHere whether this person's verdict on an item is on its way already
 */
record BulkRules(Reviewer reviewer, BlindFirst blindFirst, Predicate<ReviewId> decidedHere, Instant now) {
    Optional<LeftOut> against(ReviewRow row) {
        if (!row.state().isOpen() || decidedHere.test(row.id())) {
            return Optional.of(LeftOut.DECIDED);
        }
        return Ownership.of(row, reviewer) == Ownership.OTHERS
                ? Optional.of(LeftOut.OTHERS_CLAIM)
                : againstContent(row);
    }

    /** What speaks against it even if nobody else has it. */
    Optional<LeftOut> againstContent(ReviewRow row) {
        if (row.level().compareTo(RiskLevel.HIGH) >= 0) {
            return Optional.of(LeftOut.HIGH_RISK);
        }
        if (row.escalated()) {
            return Optional.of(LeftOut.ESCALATED);
        }
        if (row.approvals() > 0) {
            return Optional.of(LeftOut.SECOND_PERSON);
        }
        if (blindFirst.hides(row)) {
            return Optional.of(LeftOut.BLIND_FIRST);
        }
        return row.hidden().hides(reviewer, now) ? Optional.of(LeftOut.HIDDEN) : Optional.empty();
    }
}
