package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 30 min}, {@code 4 h}, {@code 2 d}. On the wire they are {@code PT4H}. */
final class DurationText {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})\\s*(s|min|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private DurationText() {}

    /** In the largest unit that leaves nothing over. */
    static String of(Duration duration) {
        if (duration.toMillisPart() > 0 || duration.toNanosPart() % 1_000_000 > 0) {
            return duration.toString();
        }
        if (duration.toSecondsPart() > 0) {
            return Texts.of("policy.duration.seconds", duration.toSeconds());
        }
        if (duration.toMinutesPart() > 0) {
            return Texts.of("policy.duration.minutes", duration.toMinutes());
        }
        return duration.toHoursPart() > 0 || duration.isZero()
                ? Texts.of("policy.duration.hours", duration.toHours())
                : Texts.of("policy.duration.days", duration.toDays());
    }

    /** What stands in a field for a value on the wire. */
    static String ofWire(String wire) {
        try {
            return of(Duration.parse(wire));
        } catch (DateTimeException unfinished) {
            return wire;
        }
    }

    /** The value on the wire; the text itself where it is no length of time. */
    static String toWire(String typed) {
        var written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) {
            return typed.strip();
        }
        Duration unit = UNITS.getOrDefault(written.group(2), Duration.ZERO);
        return unit.multipliedBy(Long.parseLong(written.group(1))).toString();
    }
}
