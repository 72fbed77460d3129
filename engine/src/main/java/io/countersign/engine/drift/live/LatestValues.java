package io.countersign.engine.drift.live;

import java.util.ArrayList;
import java.util.List;

/** The latest numbers, so many at most. Mutable and for one thread. */
final class LatestValues {
    private final double[] ring;
    private long seen;

    LatestValues(int most) {
        ring = new double[most];
    }

    void add(double value) {
        ring[(int) (seen++ % ring.length)] = value;
    }

    /** So many of the latest, or all that are known, oldest first. */
    List<Double> last(long wanted) {
        int count = (int) Math.min(wanted, Math.min(seen, ring.length));
        var values = new ArrayList<Double>(count);
        for (long i = seen - count; i < seen; i++) {
            values.add(ring[(int) (i % ring.length)]);
        }
        return List.copyOf(values);
    }
}
