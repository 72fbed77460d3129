package io.countersign.app.drift;

import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftStatus;

/** Whether there is anything to see, and if not, why. */
enum DriftStanding {
    /** The log is still being read, and nothing was found yet. */
    READING,
    /** The log cannot be reached, and nothing is known of it. */
    UNREACHABLE,
    /** No engine has written anything. */
    NO_DECISIONS,
    SHOWN;

    static DriftStanding of(DriftStatus status) {
        if (!status.signals().isEmpty()) {
            return SHOWN;
        }
        return switch (status.feed()) {
            case DriftFeed.Reading() -> READING;
            case DriftFeed.Away(String _) -> UNREACHABLE;
            case DriftFeed.Live() -> NO_DECISIONS;
        };
    }
}
