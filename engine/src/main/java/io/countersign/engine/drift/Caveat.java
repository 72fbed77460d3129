package io.countersign.engine.drift;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person should know of a monitor beside its evidence. */
public enum Caveat {
    /** The kind has a fixed, measured rate. */
    RATE_NOT_CHOSEN("The rate of false alarms of this monitor cannot be chosen."),
    /** Residuals are watched. */
    RESIDUALS("Values depend on the value before, so what that does not explain is watched."),
    /** Values depend on each other too much for the promise. */
    RATE_NOT_GUARANTEED("Values depend so much on the value before that the rate of false alarms is not guaranteed."),
    /** The baseline has two different values at most. */
    FEW_VALUES("The baseline has hardly any different values, where ranks see little; watch the mean instead."),
    /** The mean of the baseline is not known as closely as the tolerance. */
    SHORT_BASELINE("The baseline is too short to know its mean within the tolerance, so the rate of false alarms is not"
            + " guaranteed; take a longer baseline or a larger tolerance."),
    /** Values came that the monitor is not meant for. */
    BEYOND_RANGE(
            "Values came beyond the range that this monitor is meant for, so its rate of false alarms is unknown.");

    private final String sentence;

    Caveat(String sentence) {
        this.sentence = sentence;
    }

    /** One sentence for people. */
    public String sentence() {
        return sentence;
    }

    /** Whether no rate of false alarms can be told. */
    boolean breaksPromise() {
        return this == RATE_NOT_GUARANTEED || this == SHORT_BASELINE || this == BEYOND_RANGE;
    }

    /**
     * What applies to values that are compared with a baseline.
     *
     * @param baseline null while it is learned, and for monitors that need none
     * @param counts what came
     */
    public static Set<Caveat> of(MonitorSettings settings, @Nullable Baseline baseline, InputCounts counts) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (!settings.kind().keepsPromise()) {
            caveats.add(RATE_NOT_CHOSEN);
        }
        if (counts.beyond() > 0) {
            caveats.add(BEYOND_RANGE);
        }
        if (baseline != null && settings.kind().keepsPromise()) {
            addOf(settings, baseline.statistics(), caveats);
        }
        return caveats;
    }

    private static void addOf(MonitorSettings settings, BaselineStatistics stats, Set<Caveat> caveats) {
        boolean residuals = settings.autocorrelation() == Autocorrelation.AUTO;
        if (stats.lag1() > Autocorrelation.NOTICED) {
            caveats.add(residuals ? RESIDUALS : RATE_NOT_GUARANTEED);
        }
        if (stats.lag1() > Autocorrelation.TOO_MUCH) {
            caveats.add(RATE_NOT_GUARANTEED);
        }
        boolean mean = settings.kind() == MonitorKind.MEAN_SHIFT;
        if (stats.distinct() <= 2 && !mean) {
            caveats.add(FEW_VALUES);
        }
        if (mean && settings.mean() == null && stats.error() > settings.tolerance()) {
            caveats.add(SHORT_BASELINE);
        }
    }
}
