package io.countersign.engine.drift;

/**
 * A saved {@link CalibrationMonitor}.
 *
 * @param betting the evidence
 */
record CalibrationSnapshot(Betting.State betting) implements MonitorSnapshot {
    @Override
    public CalibrationMonitor resume() {
        return new CalibrationMonitor(this);
    }
}
