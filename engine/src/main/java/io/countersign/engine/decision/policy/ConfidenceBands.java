package io.countersign.engine.decision.policy;

import java.util.OptionalDouble;

/**
 * Which confidence leads where. Without the optional bands: at or above {@code accept} the output is accepted, at or above
 * {@code caveat} with a caveat, below it the fallback answers. With {@code autoApprove} only what is at or above it is
 * accepted, and people decide the rest; with {@code autoReject} what is at or below it is rejected. A model that gave no answer
 * leaves it to the fallback, whatever the optional bands.
 *
 * @param accept 0 to 1, default .85; on the wire {@code min_confidence}
 * @param caveat 0 to {@code accept}, default .70; on the wire {@code caveat_confidence}
 * @param autoApprove {@code accept} to 1, usually .95; off by default
 * @param autoReject 0 to below {@code caveat}, usually .10; off by default
 */
public record ConfidenceBands(double accept, double caveat, OptionalDouble autoApprove, OptionalDouble autoReject) {
    /** .85, .70 and no optional band. */
    public static final ConfidenceBands DEFAULT =
            new ConfidenceBands(.85, .70, OptionalDouble.empty(), OptionalDouble.empty());
}
