package io.countersign.bench;

import java.util.Arrays;

/** Quantiles of measured values. */
final class Samples {
    private Samples() {}

    static double median(double... values) {
        return quantile(.5, values);
    }

    /** The smallest value that is not exceeded by this share of all. */
    static double quantile(double share, double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
