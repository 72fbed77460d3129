package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lengths of time as people say them, and moments as clocks do. */
final class RelativeTime {
    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.UK);

    // There are few texts, and a table asks for them in every frame.
    private static final Map<Length, String> LENGTHS = new ConcurrentHashMap<>();
    private static final Map<String, String> LATE = new ConcurrentHashMap<>();

    private RelativeTime() {}

    /** In the largest unit that fits, rounded down; the sign does not matter. */
    static String length(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return text("queue.time.days", length.toDays(), 0);
        }
        if (length.toHours() > 0) {
            return text("queue.time.hours", length.toHours(), 0);
        }
        return length.toMinutes() > 0
                ? text("queue.time.minutes", length.toMinutes(), 0)
                : text("queue.time.seconds", length.toSeconds(), 0);
    }

    /** In the two largest units that fit, rounded down; the sign does not matter. */
    static String exactLength(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return text("queue.time.days-hours", length.toDays(), length.toHoursPart());
        }
        return length.toHours() > 0
                ? text("queue.time.hours-minutes", length.toHours(), length.toMinutesPart())
                : length(length);
    }

    /** How late something is, as people say it. */
    static String late(Duration duration) {
        return LATE.computeIfAbsent(length(duration), length -> Texts.of("queue.due.late", length));
    }

    private static String text(String key, long amount, long part) {
        return LENGTHS.computeIfAbsent(new Length(key, amount, part), length -> Texts.of(key, amount, part));
    }

    private record Length(String key, long amount, long part) {}

    static String absolute(Instant moment, ZoneId zone) {
        return ABSOLUTE.format(moment.atZone(zone));
    }
}
