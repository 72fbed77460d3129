package io.countersign.app.settings;

import io.countersign.app.ui.Density;
import io.countersign.app.ui.Theme;
import java.time.Duration;
import java.util.Map;

/**
 * All settings at one moment.
 *
 * @param reviewer         the name under which verdicts are given
 * @param singleLetterKeys whether bare characters act as keys
 * @param keys             remapped keys: key id to stroke
 * @param blindFirst       whether the model's advice is shown only on request
 * @param undoHold         how long a verdict is held before it is published, 5 to 10 s
 * @param redisUrl         empty for the built-in Redis
 */
public record SettingsValues(
        Theme theme,
        Density density,
        String reviewer,
        boolean singleLetterKeys,
        Map<String, String> keys,
        boolean blindFirst,
        Duration undoHold,
        String redisUrl) {
    public static final Duration SHORTEST_UNDO_HOLD = Duration.ofSeconds(5);
    public static final Duration LONGEST_UNDO_HOLD = Duration.ofSeconds(10);
    private static final Duration STANDARD_UNDO_HOLD = Duration.ofSeconds(7);

    public SettingsValues {
        if (undoHold.compareTo(SHORTEST_UNDO_HOLD) < 0 || undoHold.compareTo(LONGEST_UNDO_HOLD) > 0) {
            throw new IllegalArgumentException("undoHold must be 5 to 10 s, was " + undoHold);
        }
        keys = Map.copyOf(keys);
    }

    /** The defaults; the reviewer is called as this person is on this computer. */
    public static SettingsValues standard(String personOfThisComputer) {
        return new SettingsValues(
                Theme.SYSTEM,
                Density.COMFORTABLE,
                ReviewerName.fitted(personOfThisComputer),
                true,
                Map.of(),
                false,
                STANDARD_UNDO_HOLD,
                "");
    }
}
