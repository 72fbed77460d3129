package io.countersign.app.drift;

import io.countersign.engine.drift.live.DriftEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * An alarm, or a baseline that somebody accepted.
 *
 * @param since about when the change began, if the console still holds the decisions of that time
 */
record AlarmEntry(DriftEvent event, Optional<Instant> since) {
    /** Around when there is something to see. */
    Instant begin() {
        return since.orElse(event.at());
    }
}
