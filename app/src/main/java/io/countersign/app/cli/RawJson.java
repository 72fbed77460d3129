package io.countersign.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.countersign.engine.json.JsonFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts JSON that somebody else wrote into ours without re-encoding it, since that would change long numbers. */
final class RawJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private RawJson() {}

    /** Puts the bytes as JSON; what is none stands in base 64 under {@code <name>_base64}. */
    static void put(ObjectNode node, String name, byte[] raw) {
        Optional<String> json = text(raw).filter(text -> problem(text).isEmpty());
        if (json.isPresent()) {
            node.putRawValue(name, oneLine(json.get()));
        } else {
            node.put(name + "_base64", Base64.getEncoder().encodeToString(raw));
        }
    }

    /** Puts JSON text, or null. */
    static void putText(ObjectNode node, String name, @Nullable String json) {
        if (json == null) {
            node.putNull(name);
        } else if (problem(json).isEmpty()) {
            node.putRawValue(name, oneLine(json));
        } else {
            node.put(name, json);
        }
    }

    /** The bytes as text; empty if they are not UTF-8. */
    static Optional<String> text(byte[] raw) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What keeps the text from being one JSON value; empty if it is one. */
    static Optional<String> problem(String text) {
        return problemIn(text, JSON);
    }

    /** What keeps the text from being one JSON value that is read like this. */
    static Optional<String> problemIn(String text, JsonFactory format) {
        try (JsonParser parser = format.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.of("empty");
            }
            parser.skipChildren();
            return parser.nextToken() == null
                    ? Optional.empty()
                    : Optional.of("not JSON: something follows the first value");
        } catch (JsonProcessingException e) {
            return Optional.of(JsonFault.words(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In JSON a line can only end between the values, where a space does as well. */
    private static RawValue oneLine(String json) {
        return new RawValue(json.replace('\r', ' ').replace('\n', ' '));
    }
}
