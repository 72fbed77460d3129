package io.countersign.engine.drift.distance;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Intervals that numbers fall into; what lies beyond the ends falls into the first or the last. Immutable. */
public final class Bins {
    private final double[] edges;

    private Bins(double[] edges) {
        this.edges = edges;
    }

    /**
     * Bins of equal width.
     *
     * @param count 2 or more
     * @param low where the first begins
     * @param high where the last ends, above low
     */
    public static Bins equal(int count, double low, double high) {
        if (count < 2 || !(low < high)) {
            throw new IllegalArgumentException(
                    "there must be 2 bins or more with low < high, were %d from %s to %s".formatted(count, low, high));
        }
        return new Bins(IntStream.range(1, count)
                .mapToDouble(edge -> low + (high - low) * edge / count)
                .toArray());
    }

    /**
     * Bins that hold about as many of these values each; fewer where values repeat.
     *
     * @param sorted ascending, not empty
     */
    public static Bins quantiles(int count, double[] sorted) {
        return new Bins(IntStream.range(1, count)
                .mapToDouble(edge -> sorted[(int) ((long) edge * sorted.length / count)])
                .filter(edge -> edge > sorted[0])
                .distinct()
                .toArray());
    }

    /** How many there are. */
    public int count() {
        return edges.length + 1;
    }

    /** The bin of a value, from 0; a value on an edge lies in the upper bin. */
    public int of(double value) {
        int place = Arrays.binarySearch(edges, value);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** Which share of the values lies in each bin. */
    public double[] shares(double[] values) {
        var shares = new double[count()];
        for (double value : values) {
            shares[of(value)] += 1.0 / values.length;
        }
        return shares;
    }
}
