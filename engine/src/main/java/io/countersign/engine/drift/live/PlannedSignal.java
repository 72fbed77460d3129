package io.countersign.engine.drift.live;

import io.countersign.engine.drift.MonitorKind;

/**
 * A signal and what watches it. Immutable.
 *
 * @param monitor any kind but {@link MonitorKind#CALIBRATION}, which needs verdicts, and the log holds none
 */
public record PlannedSignal(Signal signal, MonitorKind monitor) {
    public PlannedSignal {
        if (monitor == MonitorKind.CALIBRATION) {
            throw new IllegalArgumentException("%s cannot be watched by %s: the decision log holds no verdicts"
                    .formatted(signal.word(), monitor.word()));
        }
    }

    /** Watched as the signal is usually watched. */
    public static PlannedSignal usual(Signal signal) {
        return new PlannedSignal(signal, signal.monitor());
    }
}
