package io.countersign.app.triage.query;

/** By what the table is sorted. Items that are equal in it follow each other by due date, then by id. */
public record TriageSort(TriageColumn column, boolean ascending) {
    public static final TriageSort DUE_FIRST = new TriageSort(TriageColumn.DUE, true);

    /** The same column the other way round. */
    public TriageSort reversed() {
        return new TriageSort(column, !ascending);
    }
}
