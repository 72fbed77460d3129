package io.countersign.engine.review;

/**
 * How many entries and items stand where, counted at one moment.
 *
 * @param raw raw entries not yet taken in
 * @param pending open items on which nobody works
 * @param claimed items under a claim
 * @param second items that wait for another person
 * @param held decided items not yet published
 * @param approved items published as approved, ever
 * @param modified items published as modified, ever
 * @param rejected items published as rejected, ever
 * @param duplicates raw entries that were items already, ever
 * @param quarantined entries in quarantine now
 * @param auditLines lines of the audit chain
 */
public record QueueStats(
        long raw,
        long pending,
        long claimed,
        long second,
        long held,
        long approved,
        long modified,
        long rejected,
        long duplicates,
        long quarantined,
        long auditLines) {
    /** Items that are still to be decided. */
    public long open() {
        return pending + claimed + second;
    }
}
