package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.guard.Severity;
import io.countersign.engine.guard.Side;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.RiskLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of the wire that people choose from, and what the screen says for them. */
final class Choices {
    static final List<String> LEVELS = words(RiskLevel.values());
    static final List<String> SIDES = words(Side.values());
    static final List<String> EXPIRIES = words(OnExpiry.values());
    static final List<String> COMPARISONS = List.of("one_of", "above", "below", "present");

    private Choices() {}

    static String level(String word) {
        return PolicyNames.of(RiskLevel.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    static String side(String word) {
        return PolicyNames.of(Side.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    static String expiry(String word) {
        return PolicyNames.of(OnExpiry.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** With what a finding of that severity does. */
    static String severity(String word) {
        if (word.equals("off")) {
            return PolicyNames.off();
        }
        var severity = Severity.valueOf(word.toUpperCase(Locale.ROOT));
        return severity.blocks()
                ? Texts.of("policy.severity.blocks", PolicyNames.of(severity))
                : Texts.of("policy.severity.flags", PolicyNames.of(severity));
    }

    static String comparison(String word) {
        return switch (word) {
            case "one_of" -> Texts.of("policy.comparison.one-of");
            case "above" -> Texts.of("policy.comparison.above");
            case "below" -> Texts.of("policy.comparison.below");
            default -> Texts.of("policy.comparison.present");
        };
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
