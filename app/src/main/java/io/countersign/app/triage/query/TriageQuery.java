package io.countersign.app.triage.query;

/** Which items the table shows, in which order. */
public record TriageQuery(TriageFilter filter, TriageSort sort) {
    /** Everything that is to be decided, what is due first first. */
    public static final TriageQuery DEFAULT = new TriageQuery(TriageFilter.OPEN, TriageSort.DUE_FIRST);

    public TriageQuery withFilter(TriageFilter other) {
        return new TriageQuery(other, sort);
    }

    public TriageQuery withSort(TriageSort other) {
        return new TriageQuery(filter, other);
    }
}
