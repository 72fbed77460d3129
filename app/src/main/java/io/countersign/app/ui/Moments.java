package io.countersign.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lengths of time as people say them, and moments as they are seen from now or as clocks show them. */
public final class Moments {
    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration JUST_NOW = Duration.ofSeconds(10);
    private static final long HOURS_COUNT_FOR_DAYS = 7;

    // There are few texts, and a table asks for them in every frame.
    private static final Map<Length, String> LENGTHS = new ConcurrentHashMap<>();
    private static final Map<String, String> LATE = new ConcurrentHashMap<>();

    private Moments() {}

    /** In the largest unit that fits, rounded down; the sign does not matter. */
    public static String length(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return text("time.days", length.toDays(), 0);
        }
        if (length.toHours() > 0) {
            return text("time.hours", length.toHours(), 0);
        }
        return length.toMinutes() > 0
                ? text("time.minutes", length.toMinutes(), 0)
                : text("time.seconds", length.toSeconds(), 0);
    }

    /** In the two largest units that fit, rounded down, but without hours beyond a week; the sign does not matter. */
    public static String exactLength(Duration duration) {
        Duration length = duration.abs();
        long days = length.toDays();
        if (days > 0 && days < HOURS_COUNT_FOR_DAYS) {
            return text("time.days-hours", days, length.toHoursPart());
        }
        return days == 0 && length.toHours() > 0
                ? text("time.hours-minutes", length.toHours(), length.toMinutesPart())
                : length(length);
    }

    /** How late something is, as people say it. */
    public static String late(Duration duration) {
        return LATE.computeIfAbsent(length(duration), length -> Texts.of("time.late", length));
    }

    /** For instance "12m ago" or "in 3h 5m". */
    public static String relative(Instant moment, Instant now) {
        Duration ahead = Duration.between(now, moment);
        if (ahead.abs().compareTo(JUST_NOW) < 0) {
            return Texts.of("time.now");
        }
        return Texts.of(ahead.isNegative() ? "time.ago" : "time.ahead", exactLength(ahead));
    }

    /** The date and the time of day. */
    public static String absolute(Instant moment, ZoneId zone) {
        return ABSOLUTE.format(moment.atZone(zone));
    }

    /** The time of day; with the date if that is another day. */
    public static String clock(Instant moment, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(now, zone));
        return today ? CLOCK.format(moment.atZone(zone)) : absolute(moment, zone);
    }

    /** Minutes and seconds, as a countdown shows them. */
    public static String countdown(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    private static String text(String key, long amount, long part) {
        return LENGTHS.computeIfAbsent(new Length(key, amount, part), length -> Texts.of(key, amount, part));
    }

    private record Length(String key, long amount, long part) {}
}
