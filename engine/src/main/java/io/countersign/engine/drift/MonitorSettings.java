package io.countersign.engine.drift;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a signal is watched. Immutable.
 *
 * @param kind which monitor
 * @param target the mean number of values between false alarms, above 1; only for kinds that keep it
 * @param delta of ADWIN, strictly between 0 and 1
 * @param tolerance a move of the mean that is worth no alarm, in the unit of the values; for the mean-shift monitor
 * @param mean what the mean should be, for the mean-shift monitor; null for that of the baseline
 * @param baseline how many values are learned first, 2 to 100,000
 * @param reset whether an alarm makes the monitor begin anew: a learned baseline is learned again, a kept one stays
 * @param autocorrelation what is done about values that depend on the one before
 * @param seed for breaking ties between equal values
 */
public record MonitorSettings(
        MonitorKind kind,
        double target,
        double delta,
        double tolerance,
        @Nullable Double mean,
        int baseline,
        boolean reset,
        Autocorrelation autocorrelation,
        long seed) {
    /** The usual promise: one false alarm per so many values. */
    public static final double TARGET = 10_000;

    public MonitorSettings {
        requireThat(target > 1 && Double.isFinite(target), "target must be a number above 1, was " + target);
        requireThat(delta > 0 && delta < 1, "delta must lie between 0 and 1, was " + delta);
        requireThat(
                tolerance >= 0 && Double.isFinite(tolerance), "tolerance must be a number from 0, was " + tolerance);
        requireThat(mean == null || Double.isFinite(mean), "mean must be a finite number, was " + mean);
        requireThat(
                baseline >= 2 && baseline <= Baseline.MOST,
                "baseline must be 2 to %,d values, was %,d".formatted(Baseline.MOST, baseline));
        requireThat(
                kind != MonitorKind.MEAN_SHIFT || tolerance > 0 || mean != null,
                "tolerance must be above 0 while the mean is estimated from a baseline; name the mean, or a tolerance");
    }

    /** The usual settings: target 10,000, delta .002, tolerance .02, baseline of 500, no reset, autocorrelation "auto". */
    public static MonitorSettings of(MonitorKind kind) {
        return new MonitorSettings(
                kind,
                TARGET,
                AdwinMonitor.DELTA,
                MeanShiftMonitor.TOLERANCE,
                null,
                Baseline.USUAL,
                false,
                Autocorrelation.AUTO,
                0);
    }

    /** With another promise. */
    public MonitorSettings withTarget(double other) {
        return new MonitorSettings(kind, other, delta, tolerance, mean, baseline, reset, autocorrelation, seed);
    }

    /** With another confidence of ADWIN. */
    public MonitorSettings withDelta(double other) {
        return new MonitorSettings(kind, target, other, tolerance, mean, baseline, reset, autocorrelation, seed);
    }

    /** With another move that is worth no alarm, around a mean that is known, or null for that of the baseline. */
    public MonitorSettings withMean(@Nullable Double known, double within) {
        return new MonitorSettings(kind, target, delta, within, known, baseline, reset, autocorrelation, seed);
    }

    /** With a longer or shorter baseline. */
    public MonitorSettings withBaseline(int values) {
        return new MonitorSettings(kind, target, delta, tolerance, mean, values, reset, autocorrelation, seed);
    }

    /** With or without beginning anew after an alarm. */
    public MonitorSettings withReset(boolean wanted) {
        return new MonitorSettings(kind, target, delta, tolerance, mean, baseline, wanted, autocorrelation, seed);
    }

    /** With or without residuals. */
    public MonitorSettings withAutocorrelation(Autocorrelation other) {
        return new MonitorSettings(kind, target, delta, tolerance, mean, baseline, reset, other, seed);
    }

    /** With other random ties. */
    public MonitorSettings withSeed(long other) {
        return new MonitorSettings(kind, target, delta, tolerance, mean, baseline, reset, autocorrelation, other);
    }

    /**
     * Whether the mean run to a false alarm is the target.
     *
     * @param caveats what a person should know of the values
     */
    public boolean keepsPromise(Set<Caveat> caveats) {
        return kind.keepsPromise() && caveats.stream().noneMatch(Caveat::breaksPromise);
    }

    /**
     * The rate of false alarms in one sentence.
     *
     * @param caveats what a person should know of the values
     */
    public String rate(Set<Caveat> caveats) {
        if (caveats.stream().anyMatch(Caveat::breaksPromise)) {
            return "The rate of false alarms is not known for values like these.";
        }
        return kind == MonitorKind.ADWIN && delta != AdwinMonitor.DELTA
                ? "The rate of false alarms was not measured for a delta of %s.".formatted(delta)
                : kind.rate(target);
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
