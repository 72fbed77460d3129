package io.countersign.engine.drift.live;

import io.countersign.engine.drift.MonitorKind;

/**
 * A signal and what watches it. Immutable.
 *
 * @param monitor any kind; {@link MonitorKind#CALIBRATION} for {@link Signal.OfCalibration}, and for nothing else
 */
public record PlannedSignal(Signal signal, MonitorKind monitor) {
    public PlannedSignal {
        if (signal instanceof Signal.OfCalibration != (monitor == MonitorKind.CALIBRATION)) {
            throw new IllegalArgumentException(
                    "%s cannot be watched by %s: that one compares confidence with verdicts, and nothing else does"
                            .formatted(signal.word(), monitor.word()));
        }
    }

    /** Watched as the signal is usually watched. */
    public static PlannedSignal usual(Signal signal) {
        return new PlannedSignal(signal, signal.monitor());
    }
}
