package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Lengths of time as people say them, and moments as clocks do. */
final class RelativeTime {
    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.UK);

    private RelativeTime() {}

    /** In the largest unit that fits, rounded down; the sign does not matter. */
    static String length(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return Texts.of("queue.time.days", length.toDays());
        }
        if (length.toHours() > 0) {
            return Texts.of("queue.time.hours", length.toHours());
        }
        return length.toMinutes() > 0
                ? Texts.of("queue.time.minutes", length.toMinutes())
                : Texts.of("queue.time.seconds", length.toSeconds());
    }

    static String absolute(Instant moment, ZoneId zone) {
        return ABSOLUTE.format(moment.atZone(zone));
    }
}
