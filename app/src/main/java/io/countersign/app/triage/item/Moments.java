package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as people say them, seen from now. */
final class Moments {
    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private Moments() {}

    /** For instance "12 min ago" or "in 3 h". */
    static String relative(Instant moment, Instant now) {
        Duration ahead = Duration.between(now, moment);
        if (ahead.abs().compareTo(JUST_NOW) < 0) {
            return Texts.of("item.time.now");
        }
        return ahead.isNegative()
                ? Texts.of("item.time.ago", length(ahead.abs()))
                : Texts.of("item.time.ahead", length(ahead));
    }

    /** In the largest unit that fits, rounded down. */
    static String length(Duration length) {
        if (length.toDays() > 0) {
            return Texts.of("item.time.days", length.toDays());
        }
        if (length.toHours() > 0) {
            return Texts.of("item.time.hours", length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0
                ? Texts.of("item.time.minutes", length.toMinutes())
                : Texts.of("item.time.seconds", length.toSeconds());
    }

    static String absolute(Instant moment, ZoneId zone) {
        return ABSOLUTE.format(moment.atZone(zone));
    }

    /** The time of day; with the date if that is another day. */
    static String clock(Instant moment, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(now, zone));
        return today ? CLOCK.format(moment.atZone(zone)) : absolute(moment, zone);
    }

    /** Minutes and seconds, as a countdown shows them. */
    static String countdown(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
