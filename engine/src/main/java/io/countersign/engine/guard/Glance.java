package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
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
        if (node.isTextual()) {
            return text.test(node.textValue());
        }
        if (depth == DEEPEST) {
            return false;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (!clears(node.get(i), depth + 1)) {
                    return false;
                }
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!name.test(field.getKey()) || !clears(field.getValue(), depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
