package io.countersign.engine.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How honest stated confidence is, each decision counted by its weight. Immutable.
 *
 * @param count labelled decisions
 * @param bins those with decisions in them, of equal width, rising
 * @param ece expected calibration error (Naeini et al. 2015): the gap between confidence and share right, weighted by decisions;
 *     far above 0 by chance on few decisions, so to be shown with its interval only
 * @param eceLow lower end of its 95 % bootstrap interval
 * @param eceHigh upper end
 * @param brier mean squared difference between confidence and outcome (Brier 1950), 0 to 1
 */
public record Reliability(int count, List<Bin> bins, double ece, double eceLow, double eceHigh, double brier) {
    private static final int SAMPLES = 400;
    private static final double LOW = 2.5;
    private static final double HIGH = 97.5;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * One bar of the diagram.
     *
     * @param from least confidence in it
     * @param to where the next begins
     * @param count decisions
     * @param confidence their mean confidence
     * @param right their share of right outputs
     * @param low lower end of its 95 % interval (Clopper and Pearson 1934), of as many decisions as they count for where weights differ
     *     (Kish 1965)
     * @param high upper end
     */
    public record Bin(double from, double to, int count, double confidence, double right, double low, double high) {}

    /**
     * Looks at labelled decisions.
     *
     * @param outcomes at least one
     * @param bins 1 or more; 10 and 15 are usual
     * @param seed of the bootstrap
     */
    public static Reliability of(List<Outcome> outcomes, int bins, long seed) {
        if (outcomes.isEmpty() || bins < 1) {
            throw new IllegalArgumentException("there must be an outcome and a bin");
        }
        double[] errors = resampled(outcomes, bins, new SplittableRandom(seed));
        return new Reliability(
                outcomes.size(),
                bins(new Tally(outcomes, bins)),
                new Tally(outcomes, bins).error(),
                new Percentile().evaluate(errors, LOW),
                new Percentile().evaluate(errors, HIGH),
                brier(outcomes));
    }

    private static double brier(List<Outcome> outcomes) {
        double sum = 0;
        double weight = 0;
        for (Outcome each : outcomes) {
            sum += each.weight() * Math.pow(each.confidence() - each.label(), 2);
            weight += each.weight();
        }
        return sum / weight;
    }

    private static double[] resampled(List<Outcome> outcomes, int bins, SplittableRandom random) {
        var errors = new double[SAMPLES];
        Arrays.setAll(errors, sample -> {
            var drawn = new ArrayList<Outcome>(outcomes.size());
            for (int i = 0; i < outcomes.size(); i++) {
                drawn.add(outcomes.get(random.nextInt(outcomes.size())));
            }
            return new Tally(drawn, bins).error();
        });
        return errors;
    }

    private static List<Bin> bins(Tally tally) {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < tally.counts.length; i++) {
            if (tally.counts[i] > 0) {
                bins.add(tally.bin(i));
            }
        }
        return bins;
    }

    /** Sums by bin. */
    private static final class Tally {
        private final int[] counts;
        private final double[] weights;
        private final double[] squares;
        private final double[] confidences;
        private final double[] rights;

        Tally(List<Outcome> outcomes, int bins) {
            counts = new int[bins];
            weights = new double[bins];
            squares = new double[bins];
            confidences = new double[bins];
            rights = new double[bins];
            for (Outcome outcome : outcomes) {
                int bin = Math.min((int) (outcome.confidence() * bins), bins - 1);
                double weight = outcome.weight();
                counts[bin]++;
                weights[bin] += weight;
                squares[bin] += weight * weight;
                confidences[bin] += weight * outcome.confidence();
                rights[bin] += weight * outcome.label();
            }
        }

        double error() {
            double all = Arrays.stream(weights).sum();
            double error = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                error += Math.abs(confidences[bin] - rights[bin]) / all;
            }
            return error;
        }

        Bin bin(int bin) {
            double share = rights[bin] / weights[bin];
            double count = weights[bin] * weights[bin] / squares[bin];
            double right = share * count;
            return new Bin(
                    (double) bin / counts.length,
                    (bin + 1.0) / counts.length,
                    counts[bin],
                    confidences[bin] / weights[bin],
                    share,
                    share <= 0 ? 0 : beta(right, count - right + 1, LOW),
                    share >= 1 ? 1 : beta(right + 1, count - right, HIGH));
        }

        private static double beta(double right, double wrong, double percent) {
            return new BetaDistribution(right, wrong).inverseCumulativeProbability(percent / 100);
        }
    }
}
