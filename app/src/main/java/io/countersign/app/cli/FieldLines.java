package io.countersign.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** JSON as lines for people: the fields of an object under each other, their values in a column. */
final class FieldLines {
    private static final int WIDEST_NAME = 32;
    private static final int INLINE = 100;

    private final ObjectMapper json;

    FieldLines(ObjectMapper json) {
        this.json = json;
    }

    List<String> of(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of("(not stated)");
        }
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            return fields(object);
        }
        return value.isTextual() ? value.textValue().lines().toList() : pretty(value);
    }

    private List<String> fields(ObjectNode object) {
        int width = object.propertyStream()
                .mapToInt(field -> field.getKey().length())
                .max()
                .orElse(0);
        return object.propertyStream()
                .flatMap(field -> field(field.getKey(), field.getValue(), Math.min(width, WIDEST_NAME)))
                .toList();
    }

    private Stream<String> field(String name, JsonNode value, int width) {
        String start = name.length() <= width ? Shown.column(name, width) : name;
        List<String> lines = lines(value);
        if (lines.size() == 1) {
            return Stream.of(start + "  " + lines.getFirst());
        }
        return Stream.concat(Stream.of(name), lines.stream().map(line -> "  " + line));
    }

    private List<String> lines(JsonNode value) {
        if (value.isTextual()) {
            return new ArrayList<>(
                    value.textValue().isEmpty()
                            ? List.of("")
                            : value.textValue().lines().toList());
        }
        String compact = value.toString();
        return compact.length() <= INLINE ? List.of(compact) : pretty(value);
    }

    private List<String> pretty(JsonNode value) {
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(value)
                    .lines()
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
