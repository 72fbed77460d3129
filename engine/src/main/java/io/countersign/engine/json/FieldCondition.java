package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that holds or not for a field of an input; with a path to several values, if it holds for one of them. */
public sealed interface FieldCondition {
    /** Where the value stands. */
    FieldPath field();

    /** Whether it holds for this value. */
    boolean accepts(JsonNode value);

    /** What it asks for, as a short text that begins with "is": {@code is one of delete, drop}. */
    String words();

    /** Why it holds for this input or not, with the value that was found: {@code operation is "drop", which is one of delete, drop}. */
    default String explain(JsonNode input) {
        @Nullable JsonNode accepted = field().find(input, this::accepts);
        @Nullable JsonNode found = accepted == null ? field().find(input, any -> true) : accepted;
        if (found == null) {
            return "there is no " + field();
        }
        String which = accepted == null ? words().replaceFirst("^is", "is not") : words();
        return "%s is %s, which %s".formatted(field(), JsonExcerpt.of(found), which);
    }

    private static String plain(double limit) {
        boolean whole = limit == Math.rint(limit) && Math.abs(limit) < 1e15;
        return whole
                ? String.format(Locale.ROOT, "%,d", (long) limit)
                : BigDecimal.valueOf(limit).toPlainString();
    }

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
            return "is above " + plain(limit);
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
            return "is below " + plain(limit);
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
