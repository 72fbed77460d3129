package io.countersign.app.triage.item;

import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewRow;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of opening an item.
 *
 * @param row the item as it was when it was opened
 * @param item the item whole; empty if it could not be had
 * @param askedAt when the claim was asked for
 */
record Loaded(ReviewRow row, Access access, Optional<OpenItem> item, Instant askedAt) {
    /** The claim, if it was granted. */
    Optional<Claim> claim() {
        return access instanceof Access.Answered(ClaimOutcome.Granted(Claim claim, ReviewRow granted))
                ? Optional.of(claim)
                : Optional.empty();
    }

    /** What the queue said about the claim. */
    sealed interface Access {
        /** It answered. */
        record Answered(ClaimOutcome outcome) implements Access {}

        /** The item is decided, so it was not asked. */
        record NotAsked() implements Access {}

        /** It did not answer. */
        record Unreachable(String sentence) implements Access {}

        /** It refuses for good. */
        record Refused(String sentence) implements Access {}

        /** What a failure means. */
        static Access failed(QueueException e) {
            return switch (e) {
                case QueueUnavailableException unavailable -> new Unreachable(unavailable.getMessage());
                case QueueRefusedException refused -> new Refused(refused.getMessage());
            };
        }
    }
}
