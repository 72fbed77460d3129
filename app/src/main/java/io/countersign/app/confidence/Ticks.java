package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import io.fair_acc.chartfx.axes.TickUnitSupplier;
import io.fair_acc.chartfx.axes.spi.format.AbstractFormatter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** What stands at the marks of an axis, and how far apart they are. */
public final class Ticks extends AbstractFormatter {
    private static final double MINUTE = 60;
    private static final double DAY = 86_400;
    private static final int SIGNIFICANT = 6;
    private static final double[] TIMES = {
        1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY,
        14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY
    };
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /** What stands at a value, given how far apart the marks are. */
    private interface Labels {
        String of(double value, double unit);
    }

    private final Labels label;
    private double unit = 1;

    private Ticks(Labels label, TickUnitSupplier unit) {
        this.label = label;
        setTickUnitSupplier(unit);
    }

    /** Whole numbers. */
    public static Ticks counts() {
        return new Ticks(
                (count, unit) -> String.format(Locale.ROOT, "%,d", Math.round(count)), raw -> Math.max(1, round(raw)));
    }

    /** Percents of shares of 0 to 1. */
    public static Ticks shares() {
        return new Ticks((share, unit) -> Texts.of("confidence.percent", Math.round(share * 100)), Ticks::round);
    }

    public static Ticks scores() {
        return new Ticks((score, unit) -> ConfidenceWords.score(score), raw -> Math.max(.05, round(raw)));
    }

    /** Any numbers, as short as they can be written. */
    public static Ticks numbers() {
        return new Ticks(
                (value, unit) -> BigDecimal.valueOf(value)
                        .round(new MathContext(SIGNIFICANT))
                        .stripTrailingZeros()
                        .toPlainString(),
                Ticks::round);
    }

    /** Powers of ten, of which the axis has the exponents. */
    public static Ticks powers() {
        return new Ticks(
                (power, unit) -> String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)),
                raw -> Math.max(1, Math.ceil(raw)));
    }

    /** Seconds on the clocks of {@link TimeScale}. */
    public static Ticks times() {
        return new Ticks(
                Ticks::time,
                raw -> Arrays.stream(TIMES)
                        .filter(unit -> unit >= raw)
                        .findFirst()
                        .orElse(raw));
    }

    private static String time(double seconds, double unit) {
        var moment = LocalDateTime.ofEpochSecond(Math.round(seconds), 0, ZoneOffset.UTC);
        if (Math.round(seconds) % DAY == 0) {
            return DAYS.format(moment);
        }
        return (unit % MINUTE == 0 ? MINUTES : SECONDS).format(moment);
    }

    /** The next 1, 2 or 5 with any number of zeros. */
    private static double round(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    @Override
    public String toString(Number value) {
        return label.of(value.doubleValue(), unit);
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException("nobody types on an axis");
    }

    @Override
    protected void rangeUpdated() {
        if (majorTickMarks.size() > 1) {
            unit = Math.round(majorTickMarks.getDouble(1) - majorTickMarks.getDouble(0));
        }
    }
}
