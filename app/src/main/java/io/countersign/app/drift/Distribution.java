package io.countersign.app.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How the values of the baseline and the latest ones lie, in bins of one width; what lies beyond is in the bins at the ends.
 * Immutable.
 *
 * @param starts where each bin begins
 * @param usual the share of the baseline in each bin; all 0 without one
 * @param now the share of the latest values
 */
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record Distribution(double[] starts, double width, double[] usual, double[] now) {
    static final Distribution NONE = new Distribution(new double[0], 1, new double[0], new double[0]);

    private static final int BINS = 24;
    private static final double EDGE = .005;

    static Distribution of(List<Double> usual, List<Double> now) {
        double[] all =
                DoubleStream.concat(doubles(usual), doubles(now)).sorted().toArray();
        if (all.length == 0) {
            return NONE;
        }
        double low = all[(int) (EDGE * (all.length - 1))];
        double high = all[(int) Math.ceil((1 - EDGE) * (all.length - 1))];
        double width = isTwofold(all) ? .5 : step((high - low) / BINS, Math.max(Math.abs(low), Math.abs(high)));
        double start = Math.floor(low / width) * width;
        int count = Math.max(2, (int) Math.ceil((high - start) / width - EDGE));
        double[] starts =
                IntStream.range(0, count).mapToDouble(i -> start + i * width).toArray();
        return new Distribution(starts, width, shares(usual, starts, width), shares(now, starts, width));
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    double end() {
        return starts[starts.length - 1] + width;
    }

    /** The bin with a value, -1 if it lies beyond all. */
    int binAt(double value) {
        return isEmpty() || value < starts[0] || value >= end() ? -1 : bin(value, starts, width);
    }

    private static DoubleStream doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue);
    }

    private static boolean isTwofold(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
    }

    /** The next 1, 2 or 5 with any number of zeros; something that can be seen where all values are the same. */
    private static double step(double raw, double size) {
        if (!(raw > 0)) {
            return step(Math.max(size, 1) / (BINS * 2), size);
        }
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private static double[] shares(List<Double> values, double[] starts, double width) {
        var shares = new double[starts.length];
        values.forEach(value -> shares[bin(value, starts, width)] += 1d / values.size());
        return shares;
    }

    private static int bin(double value, double[] starts, double width) {
        return Math.clamp((long) Math.floor((value - starts[0]) / width + 1e-9), 0, starts.length - 1);
    }
}
