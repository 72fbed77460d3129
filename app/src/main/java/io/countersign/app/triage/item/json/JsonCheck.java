package io.countersign.app.triage.item.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Whether a text is JSON. */
public sealed interface JsonCheck {
    /** It is. Numbers are exact. */
    record Valid(JsonNode tree) implements JsonCheck {}

    /**
     * It is not.
     *
     * @param line where the reader gave up, from 1
     * @param column where in the line, from 1
     */
    record Invalid(Fault fault, int line, int column) implements JsonCheck {}

    /** What is wrong, as far as people can use it. */
    enum Fault {
        EMPTY,
        ENDS_TOO_EARLY,
        SAME_KEY_TWICE,
        TOO_DEEP,
        SOMETHING_FOLLOWS,
        UNEXPECTED
    }

    /** Checks a whole text. */
    static JsonCheck of(String text) {
        if (text.isBlank()) {
            return new Invalid(Fault.EMPTY, 1, 1);
        }
        try {
            return new Valid(Reader.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            return place == null
                    ? new Invalid(Reader.faultOf(e), 1, 1)
                    : new Invalid(Reader.faultOf(e), Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
        }
    }

    /** How the text is read. */
    final class Reader {
        private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFormat.STRICT)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        private Reader() {}

        private static Fault faultOf(JsonProcessingException e) {
            return switch (e) {
                case JsonEOFException early -> Fault.ENDS_TOO_EARLY;
                case StreamConstraintsException deep -> Fault.TOO_DEEP;
                default -> faultOf(e.getOriginalMessage());
            };
        }

        private static Fault faultOf(String message) {
            if (message.startsWith("Duplicate field")) {
                return Fault.SAME_KEY_TWICE;
            }
            return message.startsWith("Trailing token") ? Fault.SOMETHING_FOLLOWS : Fault.UNEXPECTED;
        }
    }
}
