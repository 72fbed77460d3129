package io.countersign.app.triage.item.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.countersign.app.ui.FieldLabel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads fields until the limits are reached, and counts the rest. */
final class NodeReader {
    private static final int LONGEST_INLINE_LIST = 60;

    private final JsonParser parser;
    private final EvidenceLimits limits;
    private int characters;
    private int shown;
    private int all;

    NodeReader(JsonParser parser, EvidenceLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    int shown() {
        return shown;
    }

    int all() {
        return all;
    }

    /** The fields of the object at which the parser stands; anything else becomes one field without a label. */
    List<EvidenceNode> fields(String path) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return children(path).shown();
        }
        return node("", path).map(List::of).orElse(List.of());
    }

    /** The value at which the parser stands. */
    Optional<EvidenceNode> node(String label, String path) throws IOException {
        boolean list = parser.currentToken() == JsonToken.START_ARRAY;
        if (!list && parser.currentToken() != JsonToken.START_OBJECT) {
            return value(label, path);
        }
        boolean wanted = hasRoom();
        Children children = children(path);
        if (!wanted) {
            return Optional.empty();
        }
        var group = new EvidenceNode.Group(label, path, list, children.size(), children.shown());
        return Optional.of(children.size() == 0 ? empty(group) : inline(group));
    }

    private record Children(int size, List<EvidenceNode> shown) {}

    private Children children(String path) throws IOException {
        List<EvidenceNode> nodes = new ArrayList<>();
        int size = 0;
        while (!parser.nextToken().isStructEnd()) {
            size++;
            String name = String.valueOf(size);
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                parser.nextToken();
            }
            node(FieldLabel.of(name), path + "." + name).ifPresent(nodes::add);
        }
        return new Children(size, nodes);
    }

    private Optional<EvidenceNode> value(String label, String path) throws IOException {
        all++;
        if (!hasRoom()) {
            return Optional.empty();
        }
        shown++;
        String text = parser.getText();
        String cut = text.length() <= limits.characters() ? text : text.substring(0, limits.characters());
        characters += cut.length();
        return Optional.of(new EvidenceNode.Value(label, path, kind(text), cut, text.length() - cut.length()));
    }

    private boolean hasRoom() {
        return shown < limits.fields() && characters < limits.totalCharacters();
    }

    private ValueKind kind(String text) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ValueKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> ValueKind.TRUTH;
            case VALUE_NULL -> ValueKind.NOTHING;
            default -> text.isEmpty() ? ValueKind.NOTHING : ValueKind.TEXT;
        };
    }

    private static EvidenceNode empty(EvidenceNode.Group group) {
        return new EvidenceNode.Value(group.label(), group.path(), ValueKind.NOTHING, "", 0);
    }

    private static EvidenceNode inline(EvidenceNode.Group group) {
        boolean whole = group.list() && group.children().size() == group.size();
        if (!whole || !group.children().stream().allMatch(NodeReader::isShortValue)) {
            return group;
        }
        String line = group.children().stream()
                .map(child -> ((EvidenceNode.Value) child).text())
                .collect(Collectors.joining(", "));
        return line.length() > LONGEST_INLINE_LIST
                ? group
                : new EvidenceNode.Value(group.label(), group.path(), ValueKind.LIST, line, 0);
    }

    private static boolean isShortValue(EvidenceNode node) {
        return node instanceof EvidenceNode.Value value
                && value.kind() != ValueKind.LIST
                && !value.text().isEmpty()
                && value.text().indexOf(',') < 0
                && value.text().indexOf('\n') < 0;
    }
}
