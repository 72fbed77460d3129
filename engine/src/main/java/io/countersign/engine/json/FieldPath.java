package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a JSON document: names separated by dots, {@code *} for every member of an object or element of
 * a list, and a number for one element of a list, as in {@code customer.tier}, {@code items.*.amount} or {@code legs.0.value}. Names are
 * taken as people mean them, see {@link FieldName}.
 * Immutable.
 */
public final class FieldPath {
    private static final String EVERY = "*";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int DEEPEST = 32;

    private final String text;
    private final String[] steps;

    private FieldPath(String text, String[] steps) {
        this.text = text;
        this.steps = steps;
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is empty, has an empty step or more than 32 steps
     */
    public static FieldPath of(String text) {
        String[] steps = text.split("\\.", -1);
        if (Arrays.stream(steps).anyMatch(String::isBlank) || steps.length > DEEPEST) {
            throw new IllegalArgumentException(
                    "a path must be 1 to %d names separated by dots, as in customer.tier, was \"%s\""
                            .formatted(DEEPEST, text));
        }
        return new FieldPath(text, steps);
    }

    /** Whether the condition holds for one of the values to which the path leads; false if it leads nowhere. */
    public boolean anyMatch(JsonNode document, Predicate<JsonNode> condition) {
        return find(document, condition) != null;
    }

    /** The first of the values to which the path leads that the condition holds for; null if there is none. */
    public @Nullable JsonNode find(JsonNode document, Predicate<JsonNode> condition) {
        return find(document, 0, condition);
    }

    /** Whether it is one name and no way: neither a step into something nor {@code *}. */
    public boolean isName() {
        return steps.length == 1 && !steps[0].equals(EVERY);
    }

    private @Nullable JsonNode find(JsonNode node, int depth, Predicate<JsonNode> condition) {
        if (depth == steps.length) {
            return condition.test(node) ? node : null;
        }
        if (steps[depth].equals(EVERY)) {
            for (JsonNode each : node) {
                @Nullable JsonNode found = find(each, depth + 1, condition);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return node.isArray() ? inList(node, depth, condition) : inObject(node, depth, condition);
    }

    private @Nullable JsonNode inList(JsonNode list, int depth, Predicate<JsonNode> condition) {
        @Nullable
        JsonNode element = NUMBER.matcher(steps[depth]).matches() ? list.get(Integer.parseInt(steps[depth])) : null;
        return element == null ? null : find(element, depth + 1, condition);
    }

    private @Nullable JsonNode inObject(JsonNode object, int depth, Predicate<JsonNode> condition) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (FieldName.isSame(steps[depth], member.getKey())) {
                @Nullable JsonNode found = find(member.getValue(), depth + 1, condition);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPath path && path.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
