package io.countersign.engine.model.http;

import java.util.OptionalDouble;

/**
 * How a model writes its answer. Immutable.
 *
 * @param temperature 0 to 2; empty for models that take none
 * @param maxTokens the longest answer in tokens, 1 to 1,000,000
 * @param limitField what the server calls the longest answer
 * @param logprobs whether the probabilities of the tokens are asked for
 */
public record Sampling(OptionalDouble temperature, int maxTokens, LimitField limitField, boolean logprobs) {
    /** Temperature 0, at most 1,024 tokens, with probabilities. */
    public static final Sampling DEFAULT = new Sampling(OptionalDouble.of(0), 1024, LimitField.MAX_TOKENS, true);

    /** The highest temperature. */
    public static final double HOTTEST = 2;

    /** The longest answer that may be asked for, in tokens. */
    public static final int LONGEST = 1_000_000;

    /** The two names for the longest answer. */
    public enum LimitField {
        /** What most servers know. */
        MAX_TOKENS("max_tokens"),
        /** What OpenAI's reasoning models demand. */
        MAX_COMPLETION_TOKENS("max_completion_tokens");

        private final String word;

        LimitField(String word) {
            this.word = word;
        }

        /** The name on the wire. */
        public String word() {
            return word;
        }
    }

    public Sampling {
        if (temperature.isPresent() && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= HOTTEST)) {
            throw new IllegalArgumentException("temperature must be 0 to 2, was " + temperature.getAsDouble());
        }
        if (maxTokens < 1 || maxTokens > LONGEST) {
            throw new IllegalArgumentException("maxTokens must be 1 to %,d, was %d".formatted(LONGEST, maxTokens));
        }
    }
}
