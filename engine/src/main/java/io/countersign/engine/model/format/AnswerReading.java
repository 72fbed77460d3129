package io.countersign.engine.model.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What became of reading an answer. */
public sealed interface AnswerReading {
    /**
     * The answer follows the schema.
     *
     * @param answer the answer
     * @param written where it stands in what the model wrote
     * @param repairs what had to be done to the text first, without full stops; empty if nothing
     */
    record Usable(JsonNode answer, Span written, List<String> repairs) implements AnswerReading {
        public Usable {
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * The answer cannot be used.
     *
     * @param problem what is wrong with it, without a full stop
     */
    record Unusable(String problem) implements AnswerReading {}
}
