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
    ID;

    /** How people expect it when they sort by it first: the riskiest, the oldest, the most doubtful on top. */
    public TriageSort firstSort() {
        return switch (this) {
            case RISK, AGE -> new TriageSort(this, false);
            case CONFIDENCE, DUE, WHY, MODEL, OWNER, STATE, ID -> new TriageSort(this, true);
        };
    }
}
