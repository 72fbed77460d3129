package io.countersign.app.confidence;

import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;

/** Whether there is anything to see, and if not, why. */
enum Standing {
    /** The log is still being read, and nothing was found yet. */
    READING,
    /** The log cannot be reached, and nothing is known of it. */
    UNREACHABLE,
    /** No engine has written anything. */
    NO_DECISIONS,
    /** There are decisions, but not these. */
    NONE_OF_THESE,
    SHOWN;

    static Standing of(ConfidenceReport report) {
        if (!report.isEmpty()) {
            return SHOWN;
        }
        LoggedDecisions log = report.log();
        if (!log.history().isEmpty()) {
            return NONE_OF_THESE;
        }
        return switch (log.status()) {
            case LogStatus.Reading() -> READING;
            case LogStatus.Away(String _) -> UNREACHABLE;
            case LogStatus.Live() -> NO_DECISIONS;
        };
    }
}
