package io.countersign.engine.review;

/**
 * What one round of intake did with raw entries.
 *
 * @param accepted entries that became items
 * @param duplicates entries whose bytes were an item or in quarantine already
 * @param quarantined entries that were set aside
 * @param remaining raw entries that were still waiting after the round
 */
public record IntakeResult(int accepted, int duplicates, int quarantined, long remaining) {
    /** Entries taken off the raw list. */
    public int taken() {
        return accepted + duplicates + quarantined;
    }
}
