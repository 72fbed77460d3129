package io.countersign.app.decisions;

import java.time.Instant;

/**
 * What people have said of a decision that they were asked about.
 *
 * @param at when their verdict was published
 * @param model which made the output; empty if nobody said
 * @param confidence as stated, 0 to 1
 * @param approved whether the output stood as it was; else it was modified or rejected
 */
public record Reviewed(Instant at, String model, double confidence, boolean approved) {}
