package io.countersign.engine.drift.distance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Five distances between a baseline and the current values, each with the 95 % band in which it lies when nothing changed. The
 * band is that of the two samples at hand, from 400 shuffles of which value belongs to which (Fisher's permutation test), because
 * such distances are far from 0 by chance: PSI is about {@code (1/n + 1/m)} times chi-square with bins - 1 degrees of freedom.
 * Values that depend on their neighbours make the bands too narrow. Repeated looking is no alarm. Immutable.
 *
 * @param baseline how many values of the baseline were compared
 * @param current how many current values were compared
 * @param readings one for each {@link Measure}, in their order
 */
public record DistancePanel(int baseline, int current, List<Reading> readings) {
    private static final int SHUFFLES = 400;
    private static final int BINS = 10;
    private static final double CONFIDENCE = 95;

    public DistancePanel {
        readings = List.copyOf(readings);
    }

    /**
     * One distance.
     *
     * @param measure which
     * @param value between the two samples
     * @param band95 what 95 of 100 unchanged samples of these sizes do not exceed
     */
    public record Reading(Measure measure, double value, double band95) {
        /** Whether the distance is greater than chance makes likely. */
        public boolean isBeyondChance() {
            return value > band95;
        }
    }

    /**
     * Compares two samples; what is no finite number is left out.
     *
     * @param seed of the shuffles
     * @return empty if either has fewer than two values
     */
    public static Optional<DistancePanel> of(double[] baseline, double[] current, long seed) {
        double[] first = finite(baseline);
        double[] second = finite(current);
        if (first.length < 2 || second.length < 2) {
            return Optional.empty();
        }
        var pool = Pool.of(first, second, BINS);
        double[] values = pool.distances();
        double[] bands = bands(pool, new SplittableRandom(seed));
        var readings = new ArrayList<Reading>();
        for (Measure measure : Measure.values()) {
            readings.add(new Reading(measure, values[readings.size()], bands[readings.size()]));
        }
        return Optional.of(new DistancePanel(first.length, second.length, readings));
    }

    /** This distance. */
    public Reading reading(Measure measure) {
        return readings.stream()
                .filter(reading -> reading.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static double[] bands(Pool pool, SplittableRandom random) {
        int measures = Measure.values().length;
        var chance = new double[measures][SHUFFLES];
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            pool.shuffle(random);
            double[] distances = pool.distances();
            for (int measure = 0; measure < measures; measure++) {
                chance[measure][shuffle] = distances[measure];
            }
        }
        return Arrays.stream(chance)
                .mapToDouble(each -> new Percentile().evaluate(each, CONFIDENCE))
                .toArray();
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
