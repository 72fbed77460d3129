package io.countersign.app.triage.index;

/**
 * How many items there are.
 *
 * @param total in the queue: to be decided, or decided and not yet published
 * @param open to be decided
 * @param hidden to be decided, but skipped or snoozed by the person
 * @param others to be decided, but claimed by somebody else
 * @param matching what the query asks for, whether shown or not
 * @param fresh what the query asks for and the table does not show yet
 */
public record IndexCounts(int total, int open, int hidden, int others, int matching, int fresh) {
    public static final IndexCounts NONE = new IndexCounts(0, 0, 0, 0, 0, 0);

    /** Decided and not yet published. */
    public int held() {
        return total - open;
    }
}
