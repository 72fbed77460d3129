package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.engine.json.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the members of one JSON object and keeps every problem, so that all of them can be named at once. */
final class PolicyFields {
    private final JsonNode json;
    private final String path;
    private final List<PolicyProblem> problems;
    private final Set<String> known = new HashSet<>();

    private PolicyFields(JsonNode json, String path, List<PolicyProblem> problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
    }

    static PolicyFields of(JsonNode json, String path, List<PolicyProblem> problems) {
        if (!json.isObject()) {
            problems.add(
                    new PolicyProblem(path.isEmpty() ? "policy" : path, "must be an object, was " + shortly(json)));
            return new PolicyFields(JsonNodeFactory.instance.objectNode(), path, problems);
        }
        return new PolicyFields(json, path, problems);
    }

    double number(String name, double usual) {
        return optionalNumber(name).orElse(usual);
    }

    OptionalDouble optionalNumber(String name) {
        @Nullable JsonNode value = value(name);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            problem(name, "must be a number, was " + shortly(value));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.doubleValue());
    }

    /** A whole number within a range. */
    int whole(String name, int usual, int least, int most) {
        double value = number(name, usual);
        if (value == Math.rint(value) && value >= least && value <= most) {
            return (int) value;
        }
        String range = most == Integer.MAX_VALUE ? "from " + least : "from %d to %d".formatted(least, most);
        problem(name, "must be a whole number %s, was %s".formatted(range, value));
        return usual;
    }

    boolean flag(String name, boolean usual) {
        @Nullable JsonNode value = value(name);
        if (value == null) {
            return usual;
        }
        if (!value.isBoolean()) {
            problem(name, "must be true or false, was " + shortly(value));
            return usual;
        }
        return value.booleanValue();
    }

    String text(String name, String usual) {
        @Nullable JsonNode value = value(name);
        if (value == null) {
            return usual;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            problem(name, "must be a text, was " + shortly(value));
            return usual;
        }
        return value.textValue();
    }

    /** Whether exactly this word stands there. */
    boolean says(String name, String word) {
        @Nullable JsonNode value = value(name);
        return value != null && value.isTextual() && value.textValue().equals(word);
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
        @Nullable JsonNode value = value(name);
        if (value != null && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                JsonNode each = value.get(i);
                if (each.isNull() || !each.isValueNode()) {
                    problem(name, "must be a list of texts, its %d. is %s".formatted(i + 1, shortly(each)));
                }
                texts.add(each.asText());
            }
        } else if (value != null) {
            problem(name, "must be a list, was " + shortly(value));
        }
        return texts;
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    PolicyFields object(String name) {
        @Nullable JsonNode value = value(name);
        return of(value == null ? JsonNodeFactory.instance.objectNode() : value, join(name), problems);
    }

    List<PolicyFields> objects(String name) {
        @Nullable JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            problem(name, "must be a list, was " + shortly(value));
            return List.of();
        }
        var objects = new ArrayList<PolicyFields>();
        for (int i = 0; i < value.size(); i++) {
            objects.add(of(value.get(i), join(name) + "." + i, problems));
        }
        return objects;
    }

    /** The names of all members, for objects in which names are values too. */
    List<String> names() {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Says that a member is missing, unless something is wrong with it anyway. */
    void missing(String name) {
        if (!has(name)) {
            problem(name, "is missing");
        }
    }

    void problem(String name, String problem) {
        problems.add(new PolicyProblem(join(name), problem));
    }

    /** A member that nobody asked for is most likely misspelt, and its author believes that it holds. */
    void refuseOthers() {
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(name, NearestName.words(name, known)));
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String join(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    private static String words(Class<? extends Enum<?>> words) {
        var all = new ArrayList<String>();
        for (Enum<?> word : words.getEnumConstants()) {
            all.add(word.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", all);
    }

    private static String shortly(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
