package io.countersign.engine.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How honest stated confidence is. Immutable.
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
     * @param low lower end of its 95 % interval (Clopper and Pearson 1934)
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
                outcomes.stream()
                        .mapToDouble(each -> Math.pow(each.confidence() - each.label(), 2))
                        .average()
                        .orElseThrow());
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
        private final double[] confidences;
        private final int[] rights;
        private final int all;

        Tally(List<Outcome> outcomes, int bins) {
            counts = new int[bins];
            confidences = new double[bins];
            rights = new int[bins];
            all = outcomes.size();
            for (Outcome outcome : outcomes) {
                int bin = Math.min((int) (outcome.confidence() * bins), bins - 1);
                counts[bin]++;
                confidences[bin] += outcome.confidence();
                rights[bin] += outcome.right() ? 1 : 0;
            }
        }

        double error() {
            double error = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                error += Math.abs(confidences[bin] - rights[bin]) / all;
            }
            return error;
        }

        Bin bin(int bin) {
            return new Bin(
                    (double) bin / counts.length,
                    (bin + 1.0) / counts.length,
                    counts[bin],
                    confidences[bin] / counts[bin],
                    (double) rights[bin] / counts[bin],
                    rights[bin] == 0 ? 0 : beta(rights[bin], counts[bin] - rights[bin] + 1, LOW),
                    rights[bin] == counts[bin] ? 1 : beta(rights[bin] + 1, counts[bin] - rights[bin], HIGH));
        }

        private static double beta(int right, int wrong, double percent) {
            return new BetaDistribution(right, wrong).inverseCumulativeProbability(percent / 100);
        }
    }
}
