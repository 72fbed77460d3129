package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.Amount;
import io.countersign.engine.json.FieldName;
import io.countersign.engine.json.FieldPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount above which people decide. A value that is no number where the amount should stand counts as above: nobody
 * knows how much it is. Names are taken as people mean them, see {@link FieldName}.
 *
 * @param field the amount: one name stands for every field of that name, however deep in the input (to 1,000 levels); a path
 *     of several steps leads to one place
 * @param above the largest amount, whatever its sign, that is decided without people; 0 or more
 */
public record AmountLimit(FieldPath field, double above) {
    private static final int DEEPEST = 1_000;

    /**
     * An amount that people have to decide.
     *
     * @param field where it stands
     * @param stated what stands there
     */
    public record Excess(String field, JsonNode stated) {
        private Excess in(String step) {
            return new Excess(step + "." + field, stated);
        }
    }

    /** Whether people have to decide this input. */
    public boolean isExceededBy(JsonNode input) {
        return excess(input) != null;
    }

    /** The first amount in the input because of which people have to decide; null if there is none. */
    public @Nullable Excess excess(JsonNode input) {
        if (field.isName()) {
            return anywhere(input, field.toString(), 0);
        }
        @Nullable JsonNode found = field.find(input, this::exceeds);
        return found == null ? null : new Excess(field.toString(), found);
    }

    private boolean exceeds(JsonNode value) {
        return !(Math.abs(Amount.largest(value)) <= above);
    }

    private @Nullable Excess anywhere(JsonNode node, String name, int depth) {
        return node.isArray() ? inList(node, name, depth) : inObject(node, name, depth);
    }

    private @Nullable Excess inObject(JsonNode object, String name, int depth) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (FieldName.isSame(name, member.getKey()) && exceeds(value)) {
                return new Excess(member.getKey(), value);
            }
            @Nullable Excess within = within(value, name, depth);
            if (within != null) {
                return within.in(member.getKey());
            }
        }
        return null;
    }

    private @Nullable Excess within(JsonNode value, String name, int depth) {
        return value.isContainerNode() && depth < DEEPEST ? anywhere(value, name, depth + 1) : null;
    }

    private @Nullable Excess inList(JsonNode list, String name, int depth) {
        for (int i = 0; i < list.size(); i++) {
            @Nullable Excess within = within(list.get(i), name, depth);
            if (within != null) {
                return within.in(Integer.toString(i));
            }
        }
        return null;
    }
}
