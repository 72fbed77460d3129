package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;

/**
 * Writes JSON so that equal documents are equal texts, after RFC 8785: no spaces, the members of an object sorted by the
 * UTF-16 units of their names, texts with the fewest escapes, numbers as ECMAScript writes them.
 *
 * <p>Where RFC 8785 would round or give up, this stays exact, so that different documents are different texts: a number that
 * no double stands for is written with all its digits, NaN and the infinities by name, half of a surrogate pair as an escape.
 */
public final class CanonicalJson {
    private static final int DEEPEST = 1_000;

    private final StringBuilder text = new StringBuilder(256);

    private CanonicalJson() {}

    /**
     * The text of a document.
     *
     * @throws IllegalArgumentException if it is nested deeper than 1,000 levels, or holds what is not JSON
     */
    public static String write(JsonNode document) {
        var canonical = new CanonicalJson();
        canonical.value(document, 0);
        return canonical.text.toString();
    }

    private void value(JsonNode value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a document must be at most %,d levels deep".formatted(DEEPEST));
        }
        switch (value.getNodeType()) {
            case OBJECT -> object(value, depth);
            case ARRAY -> array(value, depth);
            case NUMBER -> CanonicalNumber.write(value, text);
            case STRING -> string(value.textValue());
            case BOOLEAN, NULL -> text.append(value.asText());
            case BINARY, POJO, MISSING ->
                throw new IllegalArgumentException("a document must be JSON, held " + value.getNodeType());
        }
    }

    private void object(JsonNode value, int depth) {
        var members = new TreeMap<String, JsonNode>();
        value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        String separator = "";
        for (var member : members.entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        text.append('}');
    }

    private void array(JsonNode value, int depth) {
        text.append('[');
        for (int i = 0; i < value.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            value(value.get(i), depth + 1);
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (isHighOfPair(value, i)) {
                text.append(unit).append(value.charAt(++i));
            } else {
                unit(unit);
            }
        }
        text.append('"');
    }

    private void unit(char unit) {
        switch (unit) {
            case '"', '\\' -> text.append('\\').append(unit);
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (unit < ' ' || Character.isSurrogate(unit)) {
                    text.append("\\u%04x".formatted((int) unit));
                } else {
                    text.append(unit);
                }
            }
        }
    }

    private static boolean isHighOfPair(String value, int index) {
        return index + 1 < value.length() && Character.isSurrogatePair(value.charAt(index), value.charAt(index + 1));
    }
}
