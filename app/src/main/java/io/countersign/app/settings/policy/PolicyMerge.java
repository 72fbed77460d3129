package io.countersign.app.settings.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.policy.Policy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * Puts a draft on top of a version that it does not know: what the draft changed stays changed, everything else is as in that version.
 * Where both changed the same value, the draft's counts. The entries of a list are told apart by their names.
 */
final class PolicyMerge {
    private PolicyMerge() {}

    /**
     * @param base what the draft began with
     * @param mine the draft
     * @param theirs the version that is in force now
     */
    static PolicyDraft onto(Policy base, PolicyDraft mine, Policy theirs) {
        JsonNode merged = merge(
                PolicyDraft.of(base).json(), mine.json(), PolicyDraft.of(theirs).json());
        return new PolicyDraft((ObjectNode) merged);
    }

    private static JsonNode merge(JsonNode base, JsonNode mine, JsonNode theirs) {
        if (mine.equals(base)) {
            return theirs.deepCopy();
        }
        if (theirs.equals(base)) {
            return mine.deepCopy();
        }
        if (mine instanceof ObjectNode && theirs instanceof ObjectNode) {
            return objects(base, mine, theirs);
        }
        if (mine instanceof ArrayNode && theirs instanceof ArrayNode && areNamed(mine) && areNamed(theirs)) {
            return lists(base, mine, theirs);
        }
        return mine.deepCopy();
    }

    private static ObjectNode objects(JsonNode base, JsonNode mine, JsonNode theirs) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        var names = new LinkedHashSet<String>();
        theirs.fieldNames().forEachRemaining(names::add);
        mine.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = merge(base.path(name), mine.path(name), theirs.path(name));
            if (!value.isMissingNode()) {
                merged.set(name, value);
            }
        }
        return merged;
    }

    private static ArrayNode lists(JsonNode base, JsonNode mine, JsonNode theirs) {
        Map<String, JsonNode> old = byName(base);
        Map<String, JsonNode> ours = byName(mine);
        Map<String, JsonNode> others = byName(theirs);
        var names = new LinkedHashSet<>(others.keySet());
        names.addAll(ours.keySet());
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (String name : names) {
            JsonNode value = merge(in(old, name), in(ours, name), in(others, name));
            if (!value.isMissingNode()) {
                merged.add(value);
            }
        }
        return merged;
    }

    private static JsonNode in(Map<String, JsonNode> entries, String name) {
        return entries.getOrDefault(name, MissingNode.getInstance());
    }

    private static Map<String, JsonNode> byName(JsonNode list) {
        var named = new LinkedHashMap<String, JsonNode>();
        list.forEach(entry -> named.put(nameOf(entry), entry));
        return named;
    }

    private static boolean areNamed(JsonNode list) {
        return byName(list).size() == list.size() && !byName(list).containsKey("");
    }

    private static String nameOf(JsonNode entry) {
        String model =
                entry.path("model").asText("") + " " + entry.path("version").asText("");
        return entry.path("name").asText(entry.path("field").asText(model.strip()));
    }
}
