package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Map;

/** Shows a visitor all texts of a document, however deep, and completes the paths of what it finds there. */
final class TextWalk {
    private static final int DEEPEST_PATH = 64;

    private final TextVisitor visitor;
    private final Findings findings;

    TextWalk(TextVisitor visitor, Findings findings) {
        this.visitor = visitor;
        this.findings = findings;
    }

    void walk(JsonNode document) {
        walk(document, 0);
    }

    private void walk(JsonNode node, int depth) {
        if (node.isTextual()) {
            visitor.text(node.textValue());
        } else if (depth == DEEPEST_PATH) {
            walkDeeper(node);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                int before = findings.count();
                walk(node.get(i), depth + 1);
                if (findings.count() > before) {
                    findings.standIn(Integer.toString(i), before);
                }
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                int before = findings.count();
                visitor.name(field.getKey());
                walk(field.getValue(), depth + 1);
                if (findings.count() > before) {
                    findings.standIn(field.getKey(), before);
                }
            }
        }
    }

    /** Without recursion, because documents can be deeper than stacks; paths end here. */
    private void walkDeeper(JsonNode top) {
        var open = new ArrayDeque<JsonNode>();
        open.push(top);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (node.isTextual()) {
                visitor.text(node.textValue());
            }
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                visitor.name(field.getKey());
            }
            node.forEach(open::push);
        }
    }
}
