package io.countersign.app.tryit;

import io.countersign.engine.decision.Decision;

/** What becomes of a line. */
sealed interface TrialRow {
    /** Counts from 1. */
    long line();

    /** It would be decided like this. */
    record Decided(long line, Decision decision) implements TrialRow {}

    /** It is no request. */
    record Refused(long line, String field, String problem) implements TrialRow {}
}
