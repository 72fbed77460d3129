package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Where on the screen the field of a problem stands, in words. */
final class ProblemPlace {
    private static final Pattern INNER =
            Pattern.compile("\\.(when|priority|name|field|one_of|above|below|present|level|people|within)(\\..*)?$");
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    private ProblemPlace() {}

    static String of(String field) {
        return Arrays.stream(ScoreField.values())
                .filter(score -> score.wire().equals(field))
                .findFirst()
                .map(ScoreField::title)
                .orElseGet(() -> inList(field));
    }

    private static String inList(String field) {
        int dot = field.startsWith("guards.") ? field.indexOf('.', "guards.".length()) : field.indexOf('.');
        if (dot < 0) {
            return field;
        }
        String entry = entry(field.substring(dot + 1));
        return switch (field.substring(0, dot)) {
            case "amount_limits" -> Texts.of("policy.place.amount", entry);
            case "risk_rules" -> Texts.of("policy.place.rule", entry);
            case "guards.triggers" -> Texts.of("policy.place.trigger", entry);
            case "guards.claims" -> Texts.of("policy.place.claim", entry);
            case "drift" -> Texts.of("policy.drift.title");
            case "approvals", "risk_bands" -> Texts.of("policy.place.approval", entry);
            default -> field;
        };
    }

    /** By its name, or counted from one while it has none. */
    private static String entry(String path) {
        String entry = INNER.matcher(path).replaceFirst("").replace('_', ' ');
        return INDEX.matcher(entry).matches() ? Integer.toString(Integer.parseInt(entry) + 1) : entry;
    }
}
