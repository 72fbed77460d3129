package io.countersign.engine.drift;

import io.countersign.engine.drift.distance.Bins;
import io.countersign.engine.drift.distance.Distance;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * The rules that are widely copied, as they are: for comparison, and for those who must keep them. The KL and KS rules compare
 * the last 100 values with a baseline, every 60 values.
 */
public enum Rule {
    /** Kullback–Leibler divergence of the window from the baseline over 20 equal bins above .1. */
    KL(MonitorKind.KL, 100, 60, 0.1) {
        @Override
        RuleComparison against(List<Double> baseline) {
            BaselineStatistics stats = BaselineStatistics.of(baseline);
            boolean wide = stats.isUnit() || stats.isConstant();
            Bins bins = Bins.equal(BINS, wide ? stats.low() : stats.least(), wide ? stats.high() : stats.greatest());
            double[] shares = bins.shares(sorted(baseline));
            return window -> Distance.divergence(bins.shares(window), shares, NEARLY_NONE);
        }
    },
    /** p-value of the two-sample Kolmogorov–Smirnov test below .05; the evidence is 1 - p. */
    KS(MonitorKind.KS, 100, 60, 0.95) {
        @Override
        RuleComparison against(List<Double> baseline) {
            double[] usual = sorted(baseline);
            var test = new KolmogorovSmirnovTest();
            return window -> {
                Arrays.sort(window);
                double apart = Distance.kolmogorovSmirnov(usual, window);
                return 1 - test.approximateP(apart, usual.length, window.length);
            };
        }
    },
    /** The mean of the last 100 more than 10 % from that of the baseline. */
    ROLLING_MEAN(MonitorKind.ROLLING_MEAN, 100, 1, 0.10) {
        @Override
        RuleComparison against(List<Double> baseline) {
            return new RelativeMean(BaselineStatistics.of(baseline).mean());
        }
    },
    /** The mean of the last 20 more than 15 % from that of the baseline. */
    ROLLING_MEAN_15(MonitorKind.ROLLING_MEAN_15, 20, 1, 0.15) {
        @Override
        RuleComparison against(List<Double> baseline) {
            return new RelativeMean(BaselineStatistics.of(baseline).mean());
        }
    };

    private static final int BINS = 20;
    private static final double NEARLY_NONE = 1e-10;

    private final MonitorKind kind;
    private final int window;
    private final int every;
    private final double threshold;

    Rule(MonitorKind kind, int window, int every, double threshold) {
        this.kind = kind;
        this.window = window;
        this.every = every;
        this.threshold = threshold;
    }

    abstract RuleComparison against(List<Double> baseline);

    /** The monitor's name. */
    public MonitorKind kind() {
        return kind;
    }

    /** How many values are compared with the baseline. */
    public int window() {
        return window;
    }

    /** How many values lie between two checks. */
    public int every() {
        return every;
    }

    /** What the evidence has to exceed. */
    public double threshold() {
        return threshold;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private record RelativeMean(double usual) implements RuleComparison {
        @Override
        public double evidence(double[] window) {
            double sum = 0;
            for (double value : window) {
                sum += value;
            }
            double mean = sum / window.length;
            return mean == usual ? 0 : Math.abs(mean - usual) / Math.max(Math.abs(usual), Double.MIN_NORMAL);
        }

        @Override
        public Change change(double mean) {
            return mean < usual ? Change.DOWN : Change.UP;
        }
    }
}
