package io.countersign.app.triage.item;

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
 */
public record OpenItem(ReviewItem item, EvidenceLimits limits, Evidence evidence) {
    /** Reads the evidence; to be called off the FX thread. */
    static OpenItem read(ReviewItem item, EvidenceLimits limits) {
        return new OpenItem(item, limits, EvidenceReader.read(item.raw(), limits));
    }

    /** The same content with what has happened since. */
    OpenItem withItem(ReviewItem newer) {
        return new OpenItem(newer, limits, evidence);
    }

    OpenItem withRow(ReviewRow row) {
        return withItem(new ReviewItem(row, item.content(), item.raw(), item.votes(), item.history()));
    }

    public ReviewRow row() {
        return item.row();
    }

    public ReviewId id() {
        return item.row().id();
    }
}
