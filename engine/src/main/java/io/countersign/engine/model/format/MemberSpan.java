package io.countersign.engine.model.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Optional;

/** Finds where the value of a member stands in what a model wrote. */
public final class MemberSpan {
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private MemberSpan() {}

    /**
     * The value of a member of the object itself, of a text what is between its quotes; empty if there is no such member or its value
     * is an empty text.
     *
     * @param object where the object stands
     */
    public static Optional<Span> of(String written, Span object, String member) {
        try (JsonParser parser = LENIENT.createParser(object.of(written))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(member);
                Span value = value(parser);
                if (found) {
                    return Optional.of(new Span(object.start() + value.start(), object.start() + value.end()))
                            .filter(span -> span.end() > span.start());
                }
            }
            return Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Span value(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        if (token.isScalarValue() && token != JsonToken.VALUE_STRING) {
            return new Span(start, start + parser.getText().length());
        }
        if (token == JsonToken.VALUE_STRING) {
            parser.getTextLength(); // the parser reads a text only when somebody wants it
            return new Span(start + 1, end(parser) - 1);
        }
        parser.skipChildren();
        return new Span(start, end(parser));
    }

    private static int end(JsonParser parser) {
        return Math.toIntExact(parser.currentLocation().getCharOffset());
    }
}
