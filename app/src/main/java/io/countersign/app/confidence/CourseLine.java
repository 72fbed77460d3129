package io.countersign.app.confidence;

import java.util.List;

/**
 * A line through time with a band around it. It is interrupted where there was nothing.
 *
 * @param points in the order of time
 * @param step how far apart neighbours are
 */
public record CourseLine(List<Point> points, double step) {
    static final CourseLine NONE = new CourseLine(List.of(), 1);

    private static final double NEIGHBOURS = 1.5;

    /**
     * Where the line is.
     *
     * @param x the middle of its time
     * @param low where the band begins
     * @param high where it ends
     */
    public record Point(double x, double low, double middle, double high) {}

    public CourseLine {
        points = List.copyOf(points);
    }

    /** Whether a line leads from the point before to this one. */
    boolean isJoined(int point) {
        return point > 0 && points.get(point).x() - points.get(point - 1).x() < NEIGHBOURS * step;
    }
}
