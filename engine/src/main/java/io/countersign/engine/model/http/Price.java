package io.countersign.engine.model.http;

import io.countersign.engine.model.Usage;
import java.math.BigDecimal;

/**
 * What tokens cost, in one currency. Immutable.
 *
 * @param input per million tokens that the model reads, 0 or more
 * @param output per million tokens that it writes, 0 or more
 */
public record Price(BigDecimal input, BigDecimal output) {
    /** For models that cost nothing per token. */
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int MILLION = 6;

    public Price {
        if (input.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("a price must be 0 or more, was %s and %s"
                    .formatted(input.toPlainString(), output.toPlainString()));
        }
    }

    Usage of(long inputTokens, long outputTokens) {
        BigDecimal millionfold =
                input.multiply(BigDecimal.valueOf(inputTokens)).add(output.multiply(BigDecimal.valueOf(outputTokens)));
        return new Usage(inputTokens, outputTokens, millionfold.movePointLeft(MILLION));
    }
}
