package io.countersign.app.imports;

import io.countersign.engine.drift.BadInput;
import io.countersign.engine.drift.MonitorKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a row gives a monitor: a number, or why there is none. */
public sealed interface DriftCell {
    Set<String> RIGHT = Set.of("1", "1.0", "true", "yes");
    Set<String> WRONG = Set.of("0", "0.0", "false", "no");
    Set<String> NOTHING = Set.of("", "null", "na", "n/a", "none");

    /** A number. */
    record Value(double value) implements DriftCell {}

    /** Anything else. */
    record Bad(BadInput problem, String text) implements DriftCell {}

    /**
     * Reads the cells of a row.
     *
     * @param cells the watched one, and for calibration whether the output was right
     */
    static DriftCell of(MonitorKind kind, List<String> cells) {
        DriftCell first = number(cells.getFirst());
        return kind == MonitorKind.CALIBRATION && first instanceof Value(double confidence)
                ? difference(confidence, cells.getLast())
                : first;
    }

    private static DriftCell difference(double confidence, String correct) {
        String lower = correct.toLowerCase(Locale.ROOT);
        if (RIGHT.contains(lower) || WRONG.contains(lower)) {
            return new Value(confidence - (RIGHT.contains(lower) ? 1 : 0));
        }
        return new Bad(NOTHING.contains(lower) ? BadInput.MISSING : BadInput.TEXT, correct);
    }

    private static DriftCell number(String text) {
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return new Bad(BadInput.MISSING, text);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> new Bad(BadInput.NAN, text);
            case "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity" -> new Bad(BadInput.INFINITE, text);
            default -> parsed(text);
        };
    }

    /** Java would also take hexadecimal numbers and numbers that end in d or f. */
    private static DriftCell parsed(String text) {
        if (!text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")) {
            return new Bad(BadInput.TEXT, text);
        }
        double value = Double.parseDouble(text);
        return BadInput.of(value).<DriftCell>map(bad -> new Bad(bad, text)).orElseGet(() -> new Value(value));
    }
}
