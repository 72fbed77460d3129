package io.countersign.app.drift;

import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.drift.MonitorSettings;
import java.nio.file.Path;

/**
 * What is examined of a file, and how.
 *
 * @param target one false alarm in so many values, above 1
 */
record FileQuestion(Path file, String column, MonitorKind kind, double target) {
    /** As {@code countersign drift} has them: after an alarm the monitor learns anew. */
    MonitorSettings settings() {
        return MonitorSettings.of(kind).withTarget(target).withReset(true);
    }
}
