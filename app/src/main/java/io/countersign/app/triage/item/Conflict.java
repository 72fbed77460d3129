package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.Vote;
import java.util.List;
import java.util.Optional;

/**
 * A verdict of the person that does not count.
 *
 * @param row the item as it stands; empty if there is no such item
 * @param standing the verdicts that count instead
 */
public record Conflict(Verdict mine, VerdictRefusal why, Optional<ReviewRow> row, List<Vote> standing) {
    public Conflict {
        standing = List.copyOf(standing);
    }

    static Optional<Conflict> of(VerdictTrack track) {
        return track.outcome()
                .filter(VerdictOutcome.Refused.class::isInstance)
                .map(VerdictOutcome.Refused.class::cast)
                .map(refused -> new Conflict(
                        track.verdict(), refused.why(), Optional.ofNullable(refused.row()), refused.standing()));
    }

    public ReviewId item() {
        return mine.item();
    }
}
