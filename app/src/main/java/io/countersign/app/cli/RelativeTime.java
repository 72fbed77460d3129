package io.countersign.app.cli;

import java.time.Duration;
import java.time.Instant;

/** How far a moment is away, in two units at most. */
final class RelativeTime {
    private RelativeTime() {}

    /** For example {@code in 3 h 59 min}, {@code 12 min ago} or {@code now}. */
    static String of(Instant moment, Instant now) {
        Duration distance = Duration.between(now, moment);
        if (distance.abs().toSeconds() < 1) {
            return "now";
        }
        return distance.isNegative() ? length(distance.negated()) + " ago" : "in " + length(distance);
    }

    private static String length(Duration length) {
        if (length.toDays() > 0) {
            return two(length.toDays(), "d", length.toHoursPart(), "h");
        }
        if (length.toHours() > 0) {
            return two(length.toHours(), "h", length.toMinutesPart(), "min");
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }

    private static String two(long many, String unit, int few, String smaller) {
        return few == 0 ? many + " " + unit : "%d %s %d %s".formatted(many, unit, few, smaller);
    }
}
