package io.countersign.app.confidence;

import io.countersign.app.decisions.FixedConfidence;
import io.countersign.engine.decision.Route;
import io.countersign.engine.model.Confidence;
import java.util.List;

/** Counts the decisions of one slot of time; whatever was added can be taken away again. For one thread. */
final class SlotTally {
    static final List<Route> ROUTES = List.of(Route.values());
    static final List<Confidence.Unknown> UNKNOWNS = List.of(Confidence.Unknown.values());

    /** Quantiles are told to the nearest thousandth. */
    private static final int FINEST = 1_000;

    final long[] routes = new long[ROUTES.size()];
    final long[] unknown = new long[UNKNOWNS.size()];
    final int[][] bins = new int[ROUTES.size()][ConfidenceCounts.BINS];
    private final int[] fine = new int[FINEST + 1];
    private long decisions;
    private long known;
    private long sum;

    /** @param by 1, or -1 to take away what was added */
    void count(Route route, int confidence, int by) {
        int row = ROUTES.indexOf(route);
        decisions += by;
        routes[row] += by;
        if (!FixedConfidence.isKnown(confidence)) {
            unknown[UNKNOWNS.indexOf(FixedConfidence.unknown(confidence))] += by;
            return;
        }
        known += by;
        sum += (long) by * confidence;
        bins[row][binOf(confidence)] += by;
        fine[Math.toIntExact(Math.round((double) confidence * FINEST / FixedConfidence.ONE))] += by;
    }

    /** Each bin holds its lower end, the last one 1 too. */
    private static int binOf(int confidence) {
        return (int)
                Math.min(ConfidenceCounts.BINS - 1, (long) confidence * ConfidenceCounts.BINS / FixedConfidence.ONE);
    }

    boolean isEmpty() {
        return decisions == 0;
    }

    Slot at(long startMillis) {
        double mean = known == 0 ? Double.NaN : (double) sum / known / FixedConfidence.ONE;
        return new Slot(
                startMillis, decisions, known, mean, quantile(.25), quantile(.5), quantile(.75), routes.clone());
    }

    /** The smallest confidence that this share of the decisions does not exceed; NaN without any. */
    private double quantile(double share) {
        long wanted = (long) Math.ceil(share * known);
        long seen = 0;
        for (int i = 0; i < fine.length && known > 0; i++) {
            seen += fine[i];
            if (seen >= wanted) {
                return (double) i / FINEST;
            }
        }
        return Double.NaN;
    }
}
