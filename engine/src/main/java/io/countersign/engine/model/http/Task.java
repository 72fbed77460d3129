package io.countersign.engine.model.http;

import io.countersign.engine.model.format.OutputSchema;
import java.util.Optional;

/**
 * What a model is to do with an input. Immutable.
 *
 * @param systemPrompt the instructions, not blank
 * @param schema what every answer has to be
 * @param strict whether the server is asked to hold the model to the schema while it writes
 * @param confidenceField the member of the answer whose tokens make the confidence; empty for all tokens of the answer
 */
public record Task(String systemPrompt, OutputSchema schema, boolean strict, Optional<String> confidenceField) {
    public Task {
        if (systemPrompt.isBlank()) {
            throw new IllegalArgumentException("the system prompt must not be blank");
        }
    }
}
