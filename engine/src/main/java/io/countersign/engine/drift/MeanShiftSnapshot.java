package io.countersign.engine.drift;

/**
 * A saved {@link MeanShiftMonitor}.
 *
 * @param anchor where the mean stands
 * @param betting the evidence
 */
record MeanShiftSnapshot(Anchor anchor, Betting.State betting) implements MonitorSnapshot {
    /** The mean, how far it may move, and the range of the values. */
    record Anchor(double mean, double tolerance, double low, double high) {
        Anchor {
            if (!(low <= mean) || !(mean <= high) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException(
                        "mean must lie between %s and %s, was %s".formatted(low, high, mean));
            }
            if (!(tolerance >= 0) || !Double.isFinite(tolerance)) {
                throw new IllegalArgumentException("tolerance must be >= 0, was " + tolerance);
            }
            if (tolerance == 0 && (mean == low || mean == high)) {
                throw new IllegalArgumentException("tolerance must be > 0 around a mean at the end of the range");
            }
        }
    }

    @Override
    public MeanShiftMonitor resume() {
        return new MeanShiftMonitor(this);
    }
}
