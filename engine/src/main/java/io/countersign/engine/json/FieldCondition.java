package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** Something that holds or not for a field of an input; with a path to several values, if it holds for one of them. */
public sealed interface FieldCondition {
    /** Where the value stands. */
    FieldPath field();

    /** Whether it holds for this value. */
    boolean accepts(JsonNode value);

    /** What it asks for, as a short text: {@code is one of delete, drop}. */
    String words();

    /** Whether it holds for this input. */
    default boolean holdsFor(JsonNode input) {
        return field().anyMatch(input, this::accepts);
    }

    /**
     * The value is one of these, whatever its case.
     *
     * @param values texts, numbers or {@code true}, as they are written
     */
    record OneOf(FieldPath field, List<String> values) implements FieldCondition {
        public OneOf {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a condition on %s must name a value".formatted(field));
            }
            values = List.copyOf(values);
        }

        @Override
        public boolean accepts(JsonNode value) {
            return value.isValueNode()
                    && values.stream().anyMatch(value.asText().strip()::equalsIgnoreCase);
        }

        @Override
        public String words() {
            return "is one of " + String.join(", ", values);
        }
    }

    /** The value is a number above a limit. */
    record Above(FieldPath field, double limit) implements FieldCondition {
        @Override
        public boolean accepts(JsonNode value) {
            return Amount.of(value) > limit;
        }

        @Override
        public String words() {
            return String.format(Locale.ROOT, "is above %,.6g", limit);
        }
    }

    /** The value is a number below a limit. */
    record Below(FieldPath field, double limit) implements FieldCondition {
        @Override
        public boolean accepts(JsonNode value) {
            return Amount.of(value) < limit;
        }

        @Override
        public String words() {
            return String.format(Locale.ROOT, "is below %,.6g", limit);
        }
    }

    /** There is a value, and it is not null. */
    record Present(FieldPath field) implements FieldCondition {
        @Override
        public boolean accepts(JsonNode value) {
            return !value.isNull();
        }

        @Override
        public String words() {
            return "is present";
        }
    }
}
