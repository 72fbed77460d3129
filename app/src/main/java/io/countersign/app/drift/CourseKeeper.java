package io.countersign.app.drift;

import java.util.Arrays;

/** Keeps a course of any length in bounded memory: the highest of so many neighbours, of more the more there are. */
final class CourseKeeper {
    /** More points than these would be narrower than people can tell apart. */
    static final int MOST = 2_000;

    private final double[] places = new double[MOST];
    private final double[] heights = new double[MOST];
    private int points;
    private long group = 1;
    private long inGroup;

    /** Adds a height at a place that does not lie before the last; one that does counts as there. */
    void add(double place, double height) {
        if (inGroup == 0) {
            begin();
        }
        int last = points - 1;
        double before = last == 0 ? place : places[inGroup == 0 ? last - 1 : last];
        places[last] = Math.max(before, place);
        heights[last] = Math.max(heights[last], height);
        inGroup = (inGroup + 1) % group;
    }

    EvidenceCourse course() {
        return new EvidenceCourse(Arrays.copyOf(places, points), Arrays.copyOf(heights, points));
    }

    private void begin() {
        if (points == MOST) {
            halve();
        }
        heights[points] = 0;
        points++;
    }

    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            places[i] = places[2 * i + 1];
            heights[i] = Math.max(heights[2 * i], heights[2 * i + 1]);
        }
        points = MOST / 2;
        group *= 2;
    }
}
