package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.ui.Texts;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How the condition of a trigger is edited. */
enum TriggerKind {
    TERMS,
    LONGER,
    FIELD,
    COMBINATION;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL_LENGTH = 2_000;

    static TriggerKind of(JsonNode condition) {
        if (condition.has("terms")) {
            return TERMS;
        }
        if (condition.has("longer_than")) {
            return LONGER;
        }
        return condition.has("field") ? FIELD : COMBINATION;
    }

    /** What people read. */
    String title() {
        return switch (this) {
            case TERMS -> Texts.of("policy.trigger.terms");
            case LONGER -> Texts.of("policy.trigger.longer");
            case FIELD -> Texts.of("policy.trigger.field");
            case COMBINATION -> Texts.of("policy.trigger.combination");
        };
    }

    /** A condition of this kind to begin with, on the same side; a combination begins with what was there. */
    ObjectNode from(JsonNode old) {
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        if (this == COMBINATION) {
            condition.putArray("any").add(old.deepCopy());
            return condition;
        }
        condition.put("side", old.path("side").asText("input"));
        switch (this) {
            case LONGER -> condition.put("longer_than", USUAL_LENGTH);
            case FIELD -> condition.put("field", "").putArray("one_of");
            case TERMS, COMBINATION -> condition.putArray("terms");
        }
        return condition;
    }

    /** One term a line. */
    static String lines(JsonNode terms) {
        return StreamSupport.stream(terms.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    static JsonNode terms(String lines) {
        ArrayNode terms = JsonNodeFactory.instance.arrayNode();
        lines.lines().map(String::strip).filter(term -> !term.isEmpty()).forEach(terms::add);
        return terms;
    }

    static String pretty(JsonNode condition) {
        return condition.isTextual() ? condition.asText() : condition.toPrettyString();
    }

    /** The condition that was typed; the text itself while it is no JSON. */
    static JsonNode parsed(String typed) {
        try {
            JsonNode condition = JSON.readTree(typed);
            return condition == null || condition.isMissingNode() ? TextNode.valueOf(typed) : condition;
        } catch (JsonProcessingException unfinished) {
            return TextNode.valueOf(typed);
        }
    }
}
