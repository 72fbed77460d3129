package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows a JSON value in the middle of a sentence. */
public final class JsonExcerpt {
    private static final int LONGEST = 40;

    private JsonExcerpt() {}

    /** The value as JSON, its beginning if it is long; an object or a list by that word, because it may be of any size. */
    public static String of(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "an object";
        }
        if (value.isTextual() && value.textValue().length() > LONGEST) {
            String text = value.textValue();
            int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
            return '"' + text.substring(0, end) + "…\"";
        }
        return value.toString();
    }
}
