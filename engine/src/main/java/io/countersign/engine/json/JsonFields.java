package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object of a settings file and keeps every problem, so that all of them can be told at once. Where a member
 * is wrong, what is usual stands in. For one thread.
 */
public final class JsonFields {
    private static final int SHOWN = 40;

    private final JsonNode json;
    private final String path;
    private final List<FieldProblem> problems;
    private final Set<String> known = new HashSet<>();

    private JsonFields(JsonNode json, String path, List<FieldProblem> problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
    }

    /**
     * The members of an object.
     *
     * @param path where it stands; empty for the whole file
     * @param problems gets what is wrong
     */
    public static JsonFields of(JsonNode json, String path, List<FieldProblem> problems) {
        if (!json.isObject()) {
            problems.add(
                    new FieldProblem(path.isEmpty() ? "the file" : path, "must be an object, was " + shortly(json)));
            return new JsonFields(JsonNodeFactory.instance.objectNode(), path, problems);
        }
        return new JsonFields(json, path, problems);
    }

    /** Whether there is such a member, and it is not null. */
    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** Whether there is such a member, and it says null on purpose. */
    public boolean isNull(String name) {
        known.add(name);
        return json.path(name).isNull();
    }

    /** A text; empty if there is none. */
    public Optional<String> text(String name) {
        return value(name).flatMap(value -> {
            if (value.isTextual() && !value.textValue().isBlank()) {
                return Optional.of(value.textValue());
            }
            problem(name, "must be a text that is not blank, was " + shortly(value));
            return Optional.empty();
        });
    }

    /** A text that means something else, by a function that throws {@link IllegalArgumentException} for what it cannot mean. */
    public <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException wrong) {
                problem(name, "cannot be used: " + wrong.getMessage());
                return Optional.empty();
            }
        });
    }

    /** A number within limits. */
    public double number(String name, double usual, double least, double most) {
        return value(name)
                .filter(value -> accept(
                        name,
                        value,
                        value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most,
                        "a number from %s to %s".formatted(plain(least), plain(most))))
                .map(JsonNode::doubleValue)
                .orElse(usual);
    }

    /** A whole number within limits, also as {@code 3.0}. */
    public int whole(String name, int usual, int least, int most) {
        return value(name)
                .filter(value -> accept(
                        name,
                        value,
                        value.isNumber()
                                && value.doubleValue() == Math.rint(value.doubleValue())
                                && value.doubleValue() >= least
                                && value.doubleValue() <= most,
                        "a whole number from %,d to %,d".formatted(least, most)))
                .map(JsonNode::intValue)
                .orElse(usual);
    }

    /** An amount of 0 or more. */
    public BigDecimal amount(String name) {
        return value(name)
                .filter(value -> accept(
                        name, value, value.isNumber() && value.decimalValue().signum() >= 0, "a number, 0 or more"))
                .map(JsonNode::decimalValue)
                .orElse(BigDecimal.ZERO);
    }

    /** True or false. */
    public boolean flag(String name, boolean usual) {
        return value(name)
                .filter(value -> accept(name, value, value.isBoolean(), "true or false"))
                .map(JsonNode::booleanValue)
                .orElse(usual);
    }

    /** A duration such as {@code PT30S}, within limits. */
    public Duration duration(String name, Duration usual, Duration least, Duration most) {
        return value(name)
                .filter(value -> accept(
                        name, value, isBetween(value, least, most), "a duration from %s to %s".formatted(least, most)))
                .map(value -> Duration.parse(value.textValue()))
                .orElse(usual);
    }

    /** The members of an object; none if it is not there. */
    public JsonFields object(String name) {
        JsonNode value = value(name).orElseGet(JsonNodeFactory.instance::objectNode);
        return of(value, join(name), problems);
    }

    /** The members of every object of a list; none if it is not there. */
    public List<JsonFields> objects(String name) {
        var objects = new ArrayList<JsonFields>();
        value(name)
                .filter(value -> accept(name, value, value.isArray(), "a list"))
                .ifPresent(list -> {
                    for (int i = 0; i < list.size(); i++) {
                        objects.add(of(list.get(i), join(name) + "." + i, problems));
                    }
                });
        return objects;
    }

    /** Any value. */
    public Optional<JsonNode> value(String name) {
        known.add(name);
        @Nullable JsonNode value = json.get(name);
        return Optional.ofNullable(value).filter(present -> !present.isNull());
    }

    /** Keeps a problem with a member, or, if the name is empty, with the object. */
    public void problem(String name, String problem) {
        problems.add(new FieldProblem(join(name), problem));
    }

    /** A member that nobody asked for is most likely misspelt, and its author believes that it holds. */
    public void refuseOthers() {
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(name, NearestName.words(name, known)));
    }

    /** The names of all members, for objects in which names are values too. */
    public List<String> names() {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Keeps a problem with a member unless something holds, and tells whether it does. */
    public boolean accept(String name, JsonNode value, boolean holds, String wanted) {
        if (!holds) {
            problem(name, "must be %s, was %s".formatted(wanted, shortly(value)));
        }
        return holds;
    }

    private static boolean isBetween(JsonNode value, Duration least, Duration most) {
        try {
            Duration duration = Duration.parse(value.asText());
            return value.isTextual() && duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private String join(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    /** A number without an exponent, and a whole one without decimals. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A value as it stands, or its beginning. */
    public static String shortly(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
