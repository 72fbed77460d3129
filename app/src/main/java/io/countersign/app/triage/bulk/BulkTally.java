package io.countersign.app.triage.bulk;

/**
 * How far a run is, in numbers.
 *
 * @param waiting how many it has not come to
 * @param kept how many verdicts are on the disk or on their way
 * @param acknowledged how many the queue has taken
 * @param undone how many were taken back
 * @param left how many got no verdict, or one that does not count
 */
public record BulkTally(int waiting, int kept, int acknowledged, int undone, int left) {
    public int items() {
        return waiting + reached();
    }

    /** How many the run has come to. */
    public int reached() {
        return kept + acknowledged + undone + left;
    }

    /** How many verdicts stand. */
    public int given() {
        return kept + acknowledged;
    }
}
