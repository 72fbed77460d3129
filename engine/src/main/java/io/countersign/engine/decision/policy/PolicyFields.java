package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.engine.json.FieldProblem;
import io.countersign.engine.json.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The members of one object of a policy: {@link JsonFields} with the values that policies have. */
final class PolicyFields {
    private final JsonFields fields;

    private PolicyFields(JsonFields fields) {
        this.fields = fields;
    }

    /**
     * The members of a policy.
     *
     * @param problems gets what is wrong
     */
    static PolicyFields of(JsonNode json, List<FieldProblem> problems) {
        if (json.isObject()) {
            return new PolicyFields(JsonFields.of(json, "", problems));
        }
        problems.add(new FieldProblem("policy", "must be an object, was " + JsonFields.shortly(json)));
        return new PolicyFields(JsonFields.of(JsonNodeFactory.instance.objectNode(), "", problems));
    }

    double number(String name, double usual) {
        return optionalNumber(name).orElse(usual);
    }

    OptionalDouble optionalNumber(String name) {
        return fields.value(name).filter(value -> isNumber(name, value)).stream()
                .mapToDouble(JsonNode::doubleValue)
                .findFirst();
    }

    private boolean isNumber(String name, JsonNode value) {
        return fields.accept(name, value, value.isNumber() && Double.isFinite(value.doubleValue()), "a number");
    }

    /** A whole number within a range. */
    int whole(String name, int usual, int least, int most) {
        double value = number(name, usual);
        if (value == Math.rint(value) && value >= least && value <= most) {
            return (int) value;
        }
        String range = most == Integer.MAX_VALUE ? "from " + least : "from %d to %d".formatted(least, most);
        problem(name, "must be a whole number %s, was %s".formatted(range, JsonFields.plain(value)));
        return usual;
    }

    boolean flag(String name, boolean usual) {
        return fields.flag(name, usual);
    }

    String text(String name, String usual) {
        return fields.value(name)
                .filter(value -> fields.accept(
                        name, value, value.isTextual() && !value.textValue().isBlank(), "a text"))
                .map(JsonNode::textValue)
                .orElse(usual);
    }

    /** Whether exactly this word stands there. */
    boolean says(String name, String word) {
        return fields.value(name)
                .filter(value -> word.equals(value.textValue()))
                .isPresent();
    }

    /** A text that means something else. */
    <T> T parsed(String name, T usual, Function<String, T> parser) {
        String text = text(name, "");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException wrong) {
            problem(name, "cannot be \"" + text + "\": " + wrong.getMessage());
            return usual;
        }
    }

    <T extends Enum<T>> T word(String name, T usual, Class<T> words) {
        return parsed(name, usual, text -> {
            for (T word : words.getEnumConstants()) {
                if (word.name().equalsIgnoreCase(text)) {
                    return word;
                }
            }
            throw new IllegalArgumentException("it must be one of " + words(words));
        });
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        fields.value(name)
                .filter(value -> fields.accept(name, value, value.isArray(), "a list"))
                .ifPresent(list -> {
                    for (int i = 0; i < list.size(); i++) {
                        texts.add(text(name, list.get(i), i + 1));
                    }
                });
        return texts;
    }

    private String text(String name, JsonNode element, int place) {
        if (element.isNull() || !element.isValueNode()) {
            problem(name, "must be a list of texts, its %d. is %s".formatted(place, JsonFields.shortly(element)));
        }
        return element.asText();
    }

    boolean has(String name) {
        return fields.has(name);
    }

    PolicyFields object(String name) {
        return new PolicyFields(fields.object(name));
    }

    List<PolicyFields> objects(String name) {
        return fields.objects(name).stream().map(PolicyFields::new).toList();
    }

    /** The names of all members, for objects in which names are values too. */
    List<String> names() {
        return fields.names();
    }

    /** Says that a member is missing, unless something is wrong with it anyway. */
    void missing(String name) {
        if (!has(name)) {
            problem(name, "is missing");
        }
    }

    void problem(String name, String problem) {
        fields.problem(name, problem);
    }

    /** A member that nobody asked for is most likely misspelt, and its author believes that it holds. */
    void refuseOthers() {
        fields.refuseOthers();
    }

    private static String words(Class<? extends Enum<?>> words) {
        var all = new ArrayList<String>();
        for (Enum<?> word : words.getEnumConstants()) {
            all.add(word.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", all);
    }
}
