package io.countersign.engine.model;

import java.math.BigDecimal;

/**
 * What calls of a model used up. Immutable.
 *
 * @param inputTokens tokens that the model read, 0 or more
 * @param outputTokens tokens that it wrote, 0 or more
 * @param cost what they cost, in the currency of the prices; 0 if there is no price
 */
public record Usage(long inputTokens, long outputTokens, BigDecimal cost) {
    /** Nothing, or nothing that is known. */
    public static final Usage NONE = new Usage(0, 0, BigDecimal.ZERO);

    public Usage {
        if (inputTokens < 0 || outputTokens < 0 || cost.signum() < 0) {
            throw new IllegalArgumentException("usage must not be negative, was %d tokens in, %d out, cost %s"
                    .formatted(inputTokens, outputTokens, cost.toPlainString()));
        }
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                Math.addExact(inputTokens, other.inputTokens),
                Math.addExact(outputTokens, other.outputTokens),
                cost.add(other.cost));
    }
}
