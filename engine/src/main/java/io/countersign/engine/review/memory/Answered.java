package io.countersign.engine.review.memory;

import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.VerdictOutcome;

/**
 * What a verdict was answered, so that it is answered the same when it comes again.
 *
 * @param outcome the answer
 * @param by who gave the verdict
 * @param undone whether it was taken back since
 */
record Answered(VerdictOutcome outcome, Reviewer by, boolean undone) {
    /** The answer with the item as it stands now. */
    VerdictOutcome asOf(Dossier now) {
        return switch (outcome) {
            case VerdictOutcome.Held held -> new VerdictOutcome.Held(now.row(), held.until());
            case VerdictOutcome.AwaitingSecond waiting -> new VerdictOutcome.AwaitingSecond(now.row());
            case VerdictOutcome.Published published -> new VerdictOutcome.Published(now.row());
            case VerdictOutcome.Refused refused ->
                new VerdictOutcome.Refused(
                        refused.why(), now.row(), now.ballot().votes());
        };
    }

    Answered takenBack() {
        return new Answered(outcome, by, true);
    }
}
