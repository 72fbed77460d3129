package io.countersign.engine.drift.live;

import io.countersign.engine.drift.Alarm;
import java.time.Instant;
import java.util.Locale;

/**
 * An alarm of one signal of one model. Immutable.
 *
 * @param stream what changed
 * @param at when the decision was made that raised it
 * @param alarm which monitor, at which value of the stream, since about which value, how
 * @param before the mean of the baseline; NaN if the monitor has none
 * @param since the mean since the estimated start of the change, over those of its values that are still known
 * @param target one false alarm in so many decisions was to be expected
 * @param trust whether the model may no longer decide alone
 */
public record SignalAlarm(
        WatchedStream stream, Instant at, Alarm alarm, double before, double since, double target, boolean trust) {
    /** What changed, without a full stop. */
    public String words() {
        String change = "%s changed (%s)".formatted(stream, alarm.change().word());
        return Double.isNaN(before)
                ? change
                : "%s, mean %s instead of %s".formatted(change, fraction(since), fraction(before));
    }

    /** Without a zero in front, as shares are written everywhere. */
    private static String fraction(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^(-?)0\\.", "$1.");
    }

    /** What, how much and what was to be expected, in one sentence for people. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s, from about value %,d on; noticed at value %,d. One false alarm in %,.0f decisions is expected.",
                words(),
                alarm.start(),
                alarm.index(),
                target);
    }
}
