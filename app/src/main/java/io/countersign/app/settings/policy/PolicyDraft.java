package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.policy.InvalidPolicyException;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicyJson;
import io.countersign.engine.json.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A policy while it is edited: what was typed stands in it even where it is no value yet. It is the policy's JSON, but for the amount
 * limits, which are a list of {@code field} and {@code above}, so that two of them may be the same for a moment. Immutable.
 */
final class PolicyDraft {
    /** Where the amount limits stand. */
    static final JsonPointer AMOUNTS = JsonPointer.compile("/amount_limits");

    private static final String AMOUNT_LIMITS = "amount_limits";
    private static final String FIELD = "field";
    private static final String ABOVE = "above";

    private final ObjectNode json;

    /** Takes over a tree that nobody changes any more. */
    PolicyDraft(ObjectNode json) {
        this.json = json;
    }

    static PolicyDraft of(Policy policy) {
        ObjectNode json = PolicyJson.write(policy);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        json.get(AMOUNT_LIMITS)
                .properties()
                .forEach(limit -> rows.addObject().put(FIELD, limit.getKey()).set(ABOVE, limit.getValue()));
        json.set(AMOUNT_LIMITS, rows);
        return new PolicyDraft((ObjectNode) normal(json));
    }

    /** The whole tree; not to be changed. */
    ObjectNode json() {
        return json;
    }

    /** What stands there; a missing node where nothing does. */
    JsonNode at(JsonPointer place) {
        return json.at(place);
    }

    boolean has(JsonPointer place) {
        return !json.at(place).isMissingNode();
    }

    /** The same with this value there; the object or list around it has to exist. */
    PolicyDraft with(JsonPointer place, JsonNode value) {
        ObjectNode changed = json.deepCopy();
        JsonNode around = changed.at(place.head());
        if (around instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), normal(value));
        } else if (around instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), normal(value));
        }
        return new PolicyDraft(changed);
    }

    /** The same without what stands there. */
    PolicyDraft without(JsonPointer place) {
        ObjectNode changed = json.deepCopy();
        JsonNode around = changed.at(place.head());
        if (around instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else if (around instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        }
        return new PolicyDraft(changed);
    }

    /** The same with one more at the end of a list. */
    PolicyDraft withAdded(JsonPointer list, JsonNode value) {
        ObjectNode changed = json.deepCopy();
        if (changed.at(list) instanceof ArrayNode rows) {
            rows.add(normal(value));
        }
        return new PolicyDraft(changed);
    }

    /** What it comes to. */
    DraftCheck check() {
        List<FieldProblem> problems = new ArrayList<>(amountProblems());
        try {
            Policy policy = PolicyJson.read(wire());
            return problems.isEmpty() ? DraftCheck.valid(policy) : DraftCheck.wrong(problems);
        } catch (InvalidPolicyException invalid) {
            problems.addAll(invalid.problems());
            return DraftCheck.wrong(problems);
        }
    }

    private ObjectNode wire() {
        ObjectNode wire = json.deepCopy();
        ObjectNode limits = wire.putObject(AMOUNT_LIMITS);
        for (JsonNode row : json.get(AMOUNT_LIMITS)) {
            if (!row.get(FIELD).asText().isBlank()) {
                limits.set(row.get(FIELD).asText(), row.get(ABOVE));
            }
        }
        return wire;
    }

    /** What an object cannot say: a name that stands twice or is not there yet. */
    private List<FieldProblem> amountProblems() {
        var problems = new ArrayList<FieldProblem>();
        Set<String> names = new HashSet<>();
        for (String name : amountNames()) {
            if (name.isBlank()) {
                problems.add(new FieldProblem(AMOUNT_LIMITS + ".", "must have a path, as in loan.amount"));
            } else if (!names.add(name)) {
                problems.add(new FieldProblem(AMOUNT_LIMITS + "." + name, "stands twice"));
            }
        }
        return problems;
    }

    private List<String> amountNames() {
        JsonNode rows = json.get(AMOUNT_LIMITS);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).get(FIELD).asText())
                .toList();
    }

    /** A number that is typed again is equal to what it was, however it is kept. */
    static JsonNode normal(JsonNode node) {
        return switch (node) {
            case NumericNode number -> DoubleNode.valueOf(number.doubleValue());
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), normal(entry.getValue())));
                yield copy;
            }
            case ArrayNode list -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                list.forEach(each -> copy.add(normal(each)));
                yield copy;
            }
            default -> node;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyDraft draft && draft.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }
}
