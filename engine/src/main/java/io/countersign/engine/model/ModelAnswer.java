package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered. Immutable, if nobody changes the output.
 *
 * @param output what it would do
 * @param confidence how sure it says that it is
 * @param origin where the answer came from
 */
public record ModelAnswer(JsonNode output, Confidence confidence, AnswerOrigin origin) {
    /** An answer of which nothing more is known. */
    public ModelAnswer(JsonNode output, Confidence confidence) {
        this(output, confidence, AnswerOrigin.UNSAID);
    }

    /**
     * Reads an answer that stands in one object, as {@code output} or {@code text} beside {@code confidence} or {@code
     * probability}; any other value is an output without a confidence.
     */
    public static ModelAnswer read(JsonNode answer) {
        @Nullable JsonNode output = either(answer, "output", "text");
        @Nullable JsonNode confidence = either(answer, "confidence", "probability");
        return new ModelAnswer(output == null ? answer : output, Confidence.of(confidence));
    }

    /** Whether the output only says that there is none: an object with an {@code error}. */
    public boolean isError() {
        return output.hasNonNull("error");
    }

    /** The same answer from elsewhere. */
    public ModelAnswer from(AnswerOrigin other) {
        return new ModelAnswer(output, confidence, other);
    }

    private static @Nullable JsonNode either(JsonNode answer, String usual, String other) {
        @Nullable JsonNode found = answer.get(usual);
        return found == null ? answer.get(other) : found;
    }
}
