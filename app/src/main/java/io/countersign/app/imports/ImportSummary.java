package io.countersign.app.imports;

/**
 * What came of an import. While other programs use the queue at the same moment, what is new and what was there already is
 * told apart by the queue's own counters, which count theirs as well.
 *
 * @param entries lines or rows that were read
 * @param accepted entries that became new items
 * @param duplicates entries that were in the queue already
 * @param quarantined entries that cannot be read and are set aside in the queue
 * @param unreadable rows that cannot become an entry
 * @param complete whether the end of the source was reached
 */
public record ImportSummary(
        long entries, long accepted, long duplicates, long quarantined, long unreadable, boolean complete) {
    /** Whether every line became an item. */
    public boolean isWhole() {
        return quarantined == 0 && unreadable == 0 && complete;
    }
}
