package io.countersign.app.triage.bulk;

/** Which items are meant. */
public enum BulkScope {
    /** Those that the person marked. */
    MARKED,
    /** All that the filter lets through, far beyond what the window shows. */
    MATCHING
}
