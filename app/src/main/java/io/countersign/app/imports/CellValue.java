package io.countersign.app.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the text of a cell as the JSON value that it looks like. */
final class CellValue {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CellValue() {}

    /** A number, a truth value, an object, a list, nothing, or else text. Leading zeros and very long numbers stay text. */
    static void write(JsonGenerator json, String cell) throws IOException {
        String text = cell.strip();
        if (text.isEmpty()) {
            json.writeNull();
        } else if (NUMBER.matcher(text).matches()) {
            json.writeNumber(text);
        } else if (isTruthValue(text)) {
            json.writeBoolean(text.equalsIgnoreCase("true"));
        } else {
            writeStructureOrText(json, cell, text);
        }
    }

    /** Text, or nothing if it is blank. */
    static void writeText(JsonGenerator json, String cell) throws IOException {
        if (cell.isBlank()) {
            json.writeNull();
        } else {
            json.writeString(cell.strip());
        }
    }

    private static boolean isTruthValue(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false");
    }

    private static void writeStructureOrText(JsonGenerator json, String cell, String text) throws IOException {
        Optional<JsonNode> structure = structure(text);
        if (structure.isPresent()) {
            JSON.writeTree(json, structure.get());
        } else {
            json.writeString(cell);
        }
    }

    private static Optional<JsonNode> structure(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
