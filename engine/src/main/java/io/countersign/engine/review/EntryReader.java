package io.countersign.engine.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.countersign.engine.review.EntryReading.Rejected;
import io.countersign.engine.review.EntryReading.Understood;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads what producers push: one JSON object with {@code input} and {@code model_output}, usually {@code confidence},
 * {@code risk_score}, {@code model_name} and {@code timestamp}, and, if the producer likes, {@code reasons}, {@code
 * priority} (0 to 9) and {@code due} (ISO 8601). A field that is absent or null is unknown; a field with a value that it
 * cannot have makes the entry unreadable, because guessing is how a NaN becomes an approval. Thread-safe.
 */
public final class EntryReader {
    private static final int DEEPEST = 500;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // so that the field can be named
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Reads one entry. */
    public EntryReading read(byte[] raw) {
        try (JsonParser parser = JSON.createParser(raw)) {
            return new Understood(readObject(parser));
        } catch (MalformedEntry e) {
            return new Rejected(e.reason);
        } catch (StreamConstraintsException e) {
            return unreadable("nested deeper than %d levels, or has a number of over 1,000 digits".formatted(DEEPEST));
        } catch (CharConversionException e) {
            return unreadable("not valid UTF-8");
        } catch (JsonParseException e) {
            return unreadable(describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProducerEntry readObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedEntry("entry", "not a JSON object");
        }
        var fields = new EntryFields();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            fields.read(name, parser);
        }
        if (parser.nextToken() != null) {
            throw new MalformedEntry("entry", "something follows the JSON object");
        }
        return fields.toEntry();
    }

    private static Rejected unreadable(String problem) {
        return new Rejected(new Malformed("entry", problem));
    }

    private static String describe(JsonParseException e) {
        String message = e.getOriginalMessage();
        if (message.contains("UTF-8")) {
            return "not valid UTF-8";
        }
        if (message.startsWith("Duplicate field")) {
            return message.replace("Duplicate field", "the same field stands twice:");
        }
        int newline = message.indexOf('\n');
        String first = newline < 0 ? message : message.substring(0, newline);
        return "not JSON at byte %d: %s".formatted(e.getLocation().getByteOffset(), first);
    }
}
