package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Clears documents of a few short fields, which is what most inputs are, without making anything. Immutable. */
final class Glance {
    private static final int DEEPEST = 16;

    private final Predicate<String> name;
    private final Predicate<String> text;

    /** Clears what both clear. */
    Glance(Predicate<String> name, Predicate<String> text) {
        this.name = name;
        this.text = text;
    }

    boolean clears(JsonNode document) {
        return clears(document, 0);
    }

    private boolean clears(JsonNode node, int depth) {
        if (node instanceof TextNode) {
            return text.test(node.textValue());
        }
        if (node instanceof NumericNode) {
            return true;
        }
        if (node instanceof ObjectNode object) {
            return depth < DEEPEST && clears(object, depth);
        }
        if (node instanceof ArrayNode array) {
            return depth < DEEPEST && clears(array, depth);
        }
        return node.isBoolean() || node.isNull();
    }

    private boolean clears(ObjectNode object, int depth) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!name.test(field.getKey()) || !clears(field.getValue(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** The elements one by one, and the texts among them as one. */
    private boolean clears(ArrayNode array, int depth) {
        List<String> row = array.size() > 1 ? TextWalk.row(array) : List.of();
        if (row.size() > 1 && !text.test(String.join(" ", row))) {
            return false;
        }
        for (int i = 0; i < array.size(); i++) {
            if (!clears(array.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
