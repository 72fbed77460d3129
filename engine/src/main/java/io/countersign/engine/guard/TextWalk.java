package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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
            walkList(node, depth);
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

    private void walkList(JsonNode list, int depth) {
        int first = findings.count();
        for (int i = 0; i < list.size(); i++) {
            int before = findings.count();
            walk(list.get(i), depth + 1);
            if (findings.count() > before) {
                findings.standIn(Integer.toString(i), before);
            }
        }
        List<String> row = row(list);
        if (row.size() > 1) {
            visitor.row(row, first);
        }
    }

    /** The elements of a list that are texts. */
    static List<String> row(JsonNode list) {
        List<String> row = new ArrayList<>();
        for (JsonNode each : list) {
            if (each.isTextual()) {
                row.add(each.textValue());
            }
        }
        return row;
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
