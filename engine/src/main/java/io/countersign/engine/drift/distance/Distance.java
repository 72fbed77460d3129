package io.countersign.engine.drift.distance;

/** Distances between two samples or two histograms. */
public final class Distance {
    private Distance() {}

    /** The greatest difference between the two empirical distribution functions; both arrays ascending, not empty. */
    public static double kolmogorovSmirnov(double[] first, double[] second) {
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < first.length && j < second.length) {
            double at = Math.min(first[i], second[j]);
            i = behind(first, i, at);
            j = behind(second, j, at);
            most = Math.max(most, Math.abs((double) i / first.length - (double) j / second.length));
        }
        return most;
    }

    /**
     * Kullback and Leibler's {@code sum p ln(p / q)} in nats.
     *
     * @param p shares by bin
     * @param q as many shares
     * @param added to every share before they are brought to a sum of 1, so that no bin is empty
     */
    public static double divergence(double[] p, double[] q, double added) {
        double whole = 1 + added * p.length;
        double sum = 0;
        for (int bin = 0; bin < p.length; bin++) {
            double share = (p[bin] + added) / whole;
            sum += share * Math.log(share / ((q[bin] + added) / whole));
        }
        return sum;
    }

    private static int behind(double[] sorted, int from, double value) {
        int place = from;
        while (place < sorted.length && sorted[place] <= value) {
            place++;
        }
        return place;
    }
}
