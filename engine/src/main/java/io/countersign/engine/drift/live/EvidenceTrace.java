package io.countersign.engine.drift.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The evidence from the first watched value on in at most {@link #MOST} points, each of equally many values: when there are more, two
 * become one. Only the values count, so that everybody has the same. Mutable and for one thread.
 */
final class EvidenceTrace {
    static final int MOST = 256;

    private final List<EvidencePoint> points;
    private long stride;
    private long open;
    private double most;

    /**
     * Saved state.
     *
     * @param stride how many values a point has
     * @param open how many values the point has that is not complete
     * @param most the most evidence among these
     */
    record Saved(List<EvidencePoint> points, long stride, long open, double most) {
        static final Saved NONE = new Saved(List.of(), 1, 0, 0);

        Saved {
            points = List.copyOf(points);
            if (stride < 1 || open < 0 || points.size() > MOST) {
                throw new IllegalArgumentException("a trace has at most %d points of 1 value or more".formatted(MOST));
            }
        }
    }

    EvidenceTrace(Saved saved) {
        points = new ArrayList<>(saved.points());
        stride = saved.stride();
        open = saved.open();
        most = saved.most();
    }

    void add(Instant at, double evidence) {
        most = Math.max(most, evidence);
        open++;
        if (open >= stride) {
            points.add(new EvidencePoint(at, most));
            open = 0;
            most = 0;
            if (points.size() >= MOST) {
                halve();
            }
        }
    }

    List<EvidencePoint> points() {
        return List.copyOf(points);
    }

    Saved saved() {
        return new Saved(points, stride, open, most);
    }

    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            EvidencePoint first = points.get(2 * i);
            EvidencePoint second = points.get(2 * i + 1);
            points.set(i, new EvidencePoint(second.at(), Math.max(first.evidence(), second.evidence())));
        }
        points.subList(MOST / 2, points.size()).clear();
        stride *= 2;
    }
}
