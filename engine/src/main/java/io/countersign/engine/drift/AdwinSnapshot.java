package io.countersign.engine.drift;

/**
 * A saved {@link AdwinMonitor}.
 *
 * @param delta strictly between 0 and 1
 * @param window its buckets
 * @param observed how many values it has seen
 * @param quiet how many of the next values cannot cut the window
 * @param beyond whether values came that lie beyond 0 and 1
 */
record AdwinSnapshot(double delta, AdwinWindow.State window, long observed, long quiet, boolean beyond)
        implements MonitorSnapshot {
    AdwinSnapshot {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must lie between 0 and 1, was " + delta);
        }
    }

    @Override
    public AdwinMonitor resume() {
        return new AdwinMonitor(this);
    }
}
