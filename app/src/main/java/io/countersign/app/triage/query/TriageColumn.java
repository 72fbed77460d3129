package io.countersign.app.triage.query;

/** What the table can show of an item, and be sorted by. */
public enum TriageColumn {
    RISK,
    CONFIDENCE,
    DUE,
    AGE,
    WHY,
    MODEL,
    OWNER,
    STATE,
    ID
}
