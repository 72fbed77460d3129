package io.countersign.app.triage.query;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code >0.9}, {@code <=.5}, {@code .3..  .7}, {@code 0.8} and {@code unknown}. */
final class ScoreTest {
    private static final String NUMBER = "(\\d*\\.?\\d+)";
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|=)?" + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "(?:\\.\\.|-)" + NUMBER);

    private ScoreTest() {}

    static Optional<DoublePredicate> parse(String text) {
        if (text.equalsIgnoreCase("unknown")) {
            return Optional.of(Double::isNaN);
        }
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            return Optional.of(comparison(compared.group(1), Double.parseDouble(compared.group(2))));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            double low = Double.parseDouble(between.group(1));
            double high = Double.parseDouble(between.group(2));
            return Optional.of(score -> low <= score && score <= high);
        }
        return Optional.empty();
    }

    private static DoublePredicate comparison(String operator, double bound) {
        return switch (operator == null ? "=" : operator) {
            case "<" -> score -> score < bound;
            case "<=" -> score -> score <= bound;
            case ">" -> score -> score > bound;
            case ">=" -> score -> score >= bound;
            default -> score -> Math.abs(score - bound) < 0.005;
        };
    }
}
