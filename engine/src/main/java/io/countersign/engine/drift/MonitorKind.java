package io.countersign.engine.drift;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The monitors that can be chosen. */
public enum MonitorKind {
    /** Any change of the distribution; keeps its promise on any distribution. The default. */
    ANY_CHANGE("any-change", true, 0),
    /** The mean moved by more than a tolerance. */
    MEAN_SHIFT("mean-shift", true, 0),
    /** Stated confidence against verdicts. */
    CALIBRATION("calibration", false, 0),
    /** ADWIN2, as published; blind to changes that leave the mean alone. */
    ADWIN("adwin", false, 40_000_000),
    /** Kullback–Leibler divergence above .1, as widely copied. */
    KL("kl", true, 306),
    /** Two-sample Kolmogorov–Smirnov test below .05, repeated, as widely copied. */
    KS("ks", true, 1_848),
    /** Mean of the last 100 more than 10 % away. */
    ROLLING_MEAN("rolling-mean", true, 0),
    /** Mean of the last 20 more than 15 % away. */
    ROLLING_MEAN_15("rolling-mean-15", true, 90_000);

    private final String word;
    private final boolean baseline;
    private final long measured;

    MonitorKind(String word, boolean baseline, long measured) {
        this.word = word;
        this.baseline = baseline;
        this.measured = measured;
    }

    /** The name on the command line and in files. */
    public String word() {
        return word;
    }

    /** Whether it compares with a baseline; the others begin at the first value. */
    public boolean needsBaseline() {
        return baseline;
    }

    /** Whether its mean run to a false alarm is the target that was asked for. */
    public boolean keepsPromise() {
        return this == ANY_CHANGE || this == MEAN_SHIFT || this == CALIBRATION;
    }

    /**
     * The mean number of values between false alarms that was measured on an unchanging Beta(8,2) stream with a baseline of
     * 500; empty if the target is kept instead, or if no false alarm was seen.
     */
    public OptionalLong measuredRunLength() {
        return measured == 0 ? OptionalLong.empty() : OptionalLong.of(measured);
    }

    /** Its rate of false alarms in one sentence. */
    public String rate(double target) {
        if (keepsPromise()) {
            return "One false alarm per %,.0f values, whatever they look like.".formatted(target);
        }
        return measured == 0
                ? "Measured: no false alarm on an unchanging stream, but it misses 42 of 100 falls of the mean by .05."
                : "Measured: one false alarm per %,d values of an unchanging stream; this rate cannot be chosen."
                        .formatted(measured);
    }

    /** The kind with this name; empty if there is none. */
    public static Optional<MonitorKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** All names, for sentences. */
    public static String words() {
        return Arrays.stream(values()).map(MonitorKind::word).collect(Collectors.joining(", "));
    }
}
