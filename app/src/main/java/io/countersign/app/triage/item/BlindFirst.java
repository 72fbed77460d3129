package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.RiskLevel;

/**
 * Against leaning on the machine: for some items a person judges before the model's advice is shown. Critical items are
 * always among them.
 *
 * @param share the share of all other items, 0 to 1; which ones depends on the id alone, so that all reviewers agree
 */
public record BlindFirst(double share) {
    public static final BlindFirst CRITICAL_ONLY = new BlindFirst(0);

    private static final int SLICES = 10_000;

    public BlindFirst {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be 0 to 1, was " + share);
        }
    }

    /** Whether the advice on this item stays hidden at first. */
    public boolean hides(ReviewRow row) {
        int slice = Math.floorMod(row.id().value().hashCode() * 0x9E3779B1, SLICES);
        return row.level() == RiskLevel.CRITICAL || slice < share * SLICES;
    }
}
