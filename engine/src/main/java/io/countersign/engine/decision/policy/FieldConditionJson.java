package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.json.FieldCondition;
import io.countersign.engine.json.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Conditions on fields as members of an object: {@code field}, and one of {@code one_of, above, below, present}. */
final class FieldConditionJson {
    private static final List<String> KINDS = List.of("one_of", "above", "below", "present");

    private FieldConditionJson() {}

    static void write(FieldCondition condition, ObjectNode json) {
        json.put("field", condition.field().toString());
        switch (condition) {
            case FieldCondition.OneOf(var _, var values) -> values.forEach(json.putArray("one_of")::add);
            case FieldCondition.Above(var _, var limit) -> json.put("above", limit);
            case FieldCondition.Below(var _, var limit) -> json.put("below", limit);
            case FieldCondition.Present _ -> json.put("present", true);
        }
    }

    /** The condition; null, and what is wrong kept as a problem, if it cannot be read. */
    static @Nullable FieldCondition read(PolicyFields fields) {
        Optional<FieldPath> path = fields.parsed("field", Optional.empty(), text -> Optional.of(FieldPath.of(text)));
        List<String> values = fields.texts("one_of");
        OptionalDouble above = fields.optionalNumber("above");
        OptionalDouble below = fields.optionalNumber("below");
        boolean present = fields.flag("present", false);
        if (KINDS.stream().filter(fields::has).count() != 1) {
            fields.problem("field", "must have exactly one of " + String.join(", ", KINDS) + " beside it");
            return null;
        }
        if (path.isEmpty()) {
            fields.missing("field");
            return null;
        }
        if (above.isPresent() || below.isPresent()) {
            return compared(path.get(), above, below);
        }
        return present ? new FieldCondition.Present(path.get()) : oneOf(fields, path.get(), values);
    }

    private static FieldCondition compared(FieldPath field, OptionalDouble above, OptionalDouble below) {
        return above.isPresent()
                ? new FieldCondition.Above(field, above.getAsDouble())
                : new FieldCondition.Below(field, below.orElseThrow());
    }

    private static @Nullable FieldCondition oneOf(PolicyFields fields, FieldPath field, List<String> values) {
        if (!values.isEmpty()) {
            return new FieldCondition.OneOf(field, values);
        }
        if (fields.has("one_of")) {
            fields.problem("one_of", "must name a value");
        } else if (fields.has("present")) {
            fields.problem("present", "can only be true");
        }
        return null;
    }
}
