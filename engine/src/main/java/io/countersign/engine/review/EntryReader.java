package io.countersign.engine.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.countersign.engine.json.JsonFault;
import io.countersign.engine.review.EntryReading.Rejected;
import io.countersign.engine.review.EntryReading.Understood;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads what producers push: one JSON object in UTF-8 with {@code input} and {@code model_output}, usually {@code
 * confidence}, {@code risk_score}, {@code model_name} and {@code timestamp}, and, if the producer likes, {@code reasons},
 * {@code priority} (0 to 9) and {@code due} (ISO 8601). A field that is absent or null is unknown; a field with a value
 * that it cannot have makes the entry unreadable, because guessing is how a NaN becomes an approval. Thread-safe.
 */
public final class EntryReader {
    private static final String WHOLE = Malformed.WHOLE;
    private static final int DEEPEST = 500;
    private static final int LONGEST_NUMBER = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // so that the field can be named
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Reads one entry. */
    public EntryReading read(byte[] raw) {
        if (!Utf8.isValid(raw)) {
            return new Rejected(new Malformed(WHOLE, "not valid UTF-8"));
        }
        try (JsonParser parser = JSON.createParser(raw)) {
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntryReading read(JsonParser parser) throws IOException {
        try {
            return new Understood(readObject(parser));
        } catch (MalformedEntry e) {
            return new Rejected(e.reason);
        } catch (StreamConstraintsException e) {
            return new Rejected(new Malformed(field(parser), excess(e)));
        } catch (JsonParseException e) {
            return new Rejected(fault(e, parser));
        }
    }

    private static ProducerEntry readObject(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new MalformedEntry(WHOLE, first == null ? "empty entry" : "not a JSON object");
        }
        var fields = new EntryFields();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            fields.read(name, parser);
        }
        if (parser.nextToken() != null) {
            throw new MalformedEntry(WHOLE, "something follows the JSON object");
        }
        return fields.toEntry();
    }

    private static String excess(JsonProcessingException e) {
        return e.getOriginalMessage().contains("nesting depth")
                ? "nested deeper than %d levels".formatted(DEEPEST)
                : "has a number of over %,d digits".formatted(LONGEST_NUMBER);
    }

    private static Malformed fault(JsonProcessingException e, JsonParser parser) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Duplicate field")) {
            return new Malformed(field(parser), message.replace("Duplicate field", "the same field stands twice:"));
        }
        return new Malformed(field(parser), JsonFault.words(e));
    }

    /** The field of the entry in which the parser stands, however deep. */
    private static String field(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        while (context.getParent() != null && !context.getParent().inRoot()) {
            context = context.getParent();
        }
        return context.hasCurrentName() ? context.getCurrentName() : WHOLE;
    }
}
