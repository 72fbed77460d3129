package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An OpenAPI document as a judge of answers. It notes which fields it has seen. */
final class Contract {
    private static final List<String> ASKED = List.of("Request", "Verdict", "Retrieval");

    private final JsonNode document;
    private final Set<String> seen = new HashSet<>();

    Contract(JsonNode document) {
        this.document = document;
    }

    /** The statuses of every operation, such as {@code post /decide}. */
    Map<String, Set<String>> statuses() {
        var all = new TreeMap<String, Set<String>>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.put(
                                method.getKey() + " " + path.getKey(),
                                names(method.getValue().at("/responses")))));
        return all;
    }

    /** The fields that a schema describes. */
    Set<String> fields(String name) {
        return names(document.at("/components/schemas/" + name + "/properties"));
    }

    /** The schema of an answer; nothing if the document has none for it. */
    JsonNode schema(String operation, String status, String type) {
        String[] parts = operation.split(" ", 2);
        JsonNode response = resolved(document.at("/paths")
                .path(parts[1])
                .path(parts[0])
                .at("/responses")
                .path(status));
        return response.at("/content").path(type.replaceFirst(";.*", "")).path("schema");
    }

    /** Where a value is not as the schema says. */
    List<String> faults(JsonNode schema, JsonNode value, String at) {
        JsonNode rule = resolved(schema);
        var faults = new ArrayList<String>();
        if (rule.isMissingNode()) {
            return List.of(at + " is not described");
        }
        if (!isOfType(rule.path("type"), value) || !isAmong(rule, value)) {
            faults.add(at + " is " + value);
        }
        if (value.isObject() && rule.has("properties")) {
            object(rule, value, at, name(schema), faults);
        }
        if (value.isArray() && rule.has("items")) {
            value.forEach(each -> faults.addAll(faults(rule.get("items"), each, at + "[]")));
        }
        return faults;
    }

    private void object(JsonNode rule, JsonNode value, String at, String schema, List<String> faults) {
        rule.path("required").forEach(field -> {
            if (!value.has(field.textValue())) {
                faults.add(at + "." + field.textValue() + " is missing");
            }
        });
        value.properties().forEach(field -> {
            JsonNode described = rule.path("properties").path(field.getKey());
            seen.add(schema + "." + field.getKey());
            if (!described.isMissingNode() || !rule.path("additionalProperties").booleanValue()) {
                faults.addAll(faults(described, field.getValue(), at + "." + field.getKey()));
            }
        });
    }

    /** Fields of answers that are described and that no answer had. */
    List<String> unseen() {
        return names(document.at("/components/schemas")).stream()
                .filter(name -> !ASKED.contains(name))
                .flatMap(name -> fields(name).stream().map(field -> name + "." + field))
                .filter(field -> !seen.contains(field))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static String name(JsonNode schema) {
        String ref = schema.path("$ref").asText("");
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static boolean isAmong(JsonNode rule, JsonNode value) {
        boolean listed = !rule.has("enum") || rule.get("enum").valueStream().anyMatch(value::equals);
        return listed && (!rule.has("const") || rule.get("const").equals(value));
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> isOfType(each, value));
        }
        return switch (type.asText("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
