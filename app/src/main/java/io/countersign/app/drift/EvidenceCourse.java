package io.countersign.app.drift;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Evidence over time or over the rows of a file. Immutable.
 *
 * @param places seconds of a {@link io.countersign.app.confidence.TimeScale}, or numbers of rows; never falling
 * @param heights the evidence, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record EvidenceCourse(double[] places, double[] heights) {
    static final EvidenceCourse NONE = new EvidenceCourse(new double[0], new double[0]);

    boolean isEmpty() {
        return places.length == 0;
    }

    double highest() {
        return Arrays.stream(heights).max().orElse(0);
    }

    /** The same after as much of another as lies before its beginning. */
    EvidenceCourse after(EvidenceCourse earlier) {
        int count = isEmpty() ? earlier.places.length : countBefore(earlier.places, places[0]);
        return count == 0
                ? this
                : new EvidenceCourse(joined(earlier.places, count, places), joined(earlier.heights, count, heights));
    }

    private static int countBefore(double[] rising, double limit) {
        return (int) Arrays.stream(rising).takeWhile(place -> place < limit).count();
    }

    private static double[] joined(double[] earlier, int count, double[] later) {
        return DoubleStream.concat(Arrays.stream(earlier, 0, count), Arrays.stream(later))
                .toArray();
    }

    /** The point at or before a place; -1 if there is none. */
    int pointAt(double place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 2;
    }
}
