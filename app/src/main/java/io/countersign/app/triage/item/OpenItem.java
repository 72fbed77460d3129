package io.countersign.app.triage.item;

import io.countersign.app.triage.index.Withheld;
import io.countersign.app.triage.item.evidence.Evidence;
import io.countersign.app.triage.item.evidence.EvidenceLimits;
import io.countersign.app.triage.item.evidence.EvidenceReader;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewRow;

/**
 * An item with its evidence read.
 *
 * @param limits how much of the evidence was read
 * @param proposal the output that waits for a decision
 */
public record OpenItem(ReviewItem item, EvidenceLimits limits, Evidence evidence, Proposal proposal) {
    /** Reads the evidence; to be called off the FX thread. */
    static OpenItem read(ReviewItem item, EvidenceLimits limits) {
        Evidence evidence = EvidenceReader.read(item.raw(), limits);
        return new OpenItem(item, limits, evidence, Proposal.of(item, evidence.output()));
    }

    /** The same content with what has happened since; to be called off the FX thread. */
    OpenItem withItem(ReviewItem newer) {
        return new OpenItem(newer, limits, evidence, Proposal.of(newer, evidence.output()));
    }

    /** The same with what the table knows of it. */
    OpenItem withRow(ReviewRow row) {
        var changed =
                new ReviewItem(Withheld.lifted(row, row()), item.content(), item.raw(), item.votes(), item.history());
        return new OpenItem(changed, limits, evidence, proposal);
    }

    public ReviewRow row() {
        return item.row();
    }

    public ReviewId id() {
        return item.row().id();
    }
}
