package io.countersign.app.drift;

import java.util.Arrays;

/**
 * Evidence over time or over the rows of a file. Immutable.
 *
 * @param places seconds of a {@link io.countersign.app.confidence.TimeScale}, or numbers of rows; never falling
 * @param heights the evidence, 0 or more
 * @param each of how many values in a row a height is the highest
 */
@SuppressWarnings("ArrayRecordComponent") // made once and only read
record EvidenceCourse(double[] places, double[] heights, long each) {
    static final EvidenceCourse NONE = new EvidenceCourse(new double[0], new double[0], 1);

    boolean isEmpty() {
        return places.length == 0;
    }

    double highest() {
        return Arrays.stream(heights).max().orElse(0);
    }

    /** The point at or before a place; -1 if there is none. */
    int pointAt(double place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 2;
    }
}
