package io.countersign.engine.drift.retrieval;

/** Latencies in classes that grow by a tenth each, so that a quantile is known to within 5 %. */
final class Latencies {
    private static final double SHORTEST = .1;
    private static final double GROWTH = Math.log(1.1);
    private static final int CLASSES = 160;

    private final int[] counts = new int[CLASSES];
    private long total;

    void add(double millis) {
        if (!Double.isNaN(millis)) {
            counts[classOf(millis)]++;
            total++;
        }
    }

    void remove(Latencies left) {
        for (int i = 0; i < CLASSES; i++) {
            counts[i] -= left.counts[i];
        }
        total -= left.total;
    }

    /** The smallest class up to which there is at least this share; NaN if there is none. */
    double quantile(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < CLASSES && total > 0; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return SHORTEST * Math.exp(GROWTH * (i + .5));
            }
        }
        return Double.NaN;
    }

    private static int classOf(double millis) {
        return (int) Math.clamp(Math.floor(Math.log(millis / SHORTEST) / GROWTH), 0, CLASSES - 1.0);
    }
}
