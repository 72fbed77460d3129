package io.countersign.app.drift;

import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.Baseline;
import java.util.List;
import java.util.Optional;

/**
 * An alarm in a file. Immutable.
 *
 * @param usual what the values were compared with
 * @param since the values since the estimated start of the change, as many as a baseline has at most
 */
record FileAlarm(Alarm alarm, Optional<Baseline> usual, List<Double> since) {
    FileAlarm {
        since = List.copyOf(since);
    }
}
