package io.countersign.bench;

import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * A value and its reference over several rounds, taken in turns, so that whatever else the machine does meets both.
 *
 * @param measured the median
 * @param reference the median of the reference
 * @param ratio the median of the rounds' ratios, which is not quite the ratio of the medians
 */
record Pair(double measured, double reference, double ratio) {
    /** Runs both in turns, the reference first; the first rounds only warm up. */
    static Pair alternating(int warmups, int rounds, DoubleSupplier measured, DoubleSupplier reference) {
        var a = new double[rounds];
        var b = new double[rounds];
        for (int round = -warmups; round < rounds; round++) {
            double second = reference.getAsDouble();
            double first = measured.getAsDouble();
            if (round >= 0) {
                a[round] = first;
                b[round] = second;
            }
        }
        var ratios = IntStream.range(0, rounds).mapToDouble(i -> a[i] / b[i]).toArray();
        return new Pair(Samples.median(a), Samples.median(b), Samples.median(ratios));
    }
}
