package io.countersign.engine.drift.distance;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Two samples in one ascending array, with which value belongs to which beside it. */
final class Pool {
    private static final double HALF_A_VALUE = 0.5;

    private final double[] values;
    private final boolean[] current;
    private final int[] bins;
    private final int binCount;
    private final int currentCount;

    private Pool(double[] values, boolean[] current, Bins bins) {
        this.values = values;
        this.current = current;
        this.bins = DoubleStream.of(values).mapToInt(bins::of).toArray();
        binCount = bins.count();
        currentCount =
                (int) IntStream.range(0, current.length).filter(i -> current[i]).count();
    }

    static Pool of(double[] baseline, double[] current, int bins) {
        int all = baseline.length + current.length;
        int[] order = IntStream.range(0, all)
                .boxed()
                .sorted((a, b) -> Double.compare(at(baseline, current, a), at(baseline, current, b)))
                .mapToInt(Integer::intValue)
                .toArray();
        var values = new double[all];
        var isCurrent = new boolean[all];
        for (int i = 0; i < all; i++) {
            values[i] = at(baseline, current, order[i]);
            isCurrent[i] = order[i] >= baseline.length;
        }
        return new Pool(values, isCurrent, Bins.quantiles(bins, values));
    }

    /** All distances, in the order of {@link Measure}. */
    double[] distances() {
        var counts = new double[2][binCount];
        double apart = 0;
        double area = 0;
        double difference = 0;
        for (int i = 0; i < values.length; i++) {
            counts[current[i] ? 1 : 0][bins[i]]++;
            difference += current[i] ? 1.0 / currentCount : -1.0 / (values.length - currentCount);
            double gap = i + 1 < values.length ? values[i + 1] - values[i] : 1;
            apart = gap > 0 ? Math.max(apart, Math.abs(difference)) : apart;
            area += i + 1 < values.length ? Math.abs(difference) * gap : 0;
        }
        double[] q = shares(counts[0], values.length - currentCount);
        double[] p = shares(counts[1], currentCount);
        double forth = Distance.divergence(p, q, 0);
        double back = Distance.divergence(q, p, 0);
        return new double[] {apart, forth + back, forth, jensenShannon(p, q), area};
    }

    /** Deals the labels anew (Fisher and Yates). */
    void shuffle(SplittableRandom random) {
        for (int i = current.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            boolean label = current[i];
            current[i] = current[other];
            current[other] = label;
        }
    }

    private static double jensenShannon(double[] p, double[] q) {
        double[] middle =
                IntStream.range(0, p.length).mapToDouble(i -> (p[i] + q[i]) / 2).toArray();
        return (Distance.divergence(p, middle, 0) + Distance.divergence(q, middle, 0)) / 2;
    }

    /** Half a value more in each bin, so that none is empty. */
    private double[] shares(double[] counts, int of) {
        return DoubleStream.of(counts)
                .map(count -> (count + HALF_A_VALUE) / (of + HALF_A_VALUE * binCount))
                .toArray();
    }

    private static double at(double[] baseline, double[] current, int i) {
        return i < baseline.length ? baseline[i] : current[i - baseline.length];
    }
}
