package io.countersign.app.decisions;

import java.time.Instant;

/**
 * What people have said of a decision that they were asked about.
 *
 * @param at when their verdict was published
 * @param model which made the output; empty if nobody said
 * @param version of the model; empty if nobody said
 * @param confidence as stated, 0 to 1
 * @param approved whether the output stood as it was; else it was modified or rejected
 * @param weight for how many decisions it stands, 1 or more: an audit sample for those that chance left out
 */
public record Reviewed(Instant at, String model, String version, double confidence, boolean approved, double weight) {
    /** One of no known version that stands for itself. */
    public Reviewed(Instant at, String model, double confidence, boolean approved) {
        this(at, model, "", confidence, approved, 1);
    }
}
