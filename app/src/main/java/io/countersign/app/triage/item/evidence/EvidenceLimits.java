package io.countersign.app.triage.item.evidence;

/**
 * How much is shown at once.
 *
 * @param fields how many fields
 * @param characters how many characters of one value, or of an entry that is shown as text
 */
public record EvidenceLimits(int fields, int characters) {
    /** What a person can take in at first: 200 fields, 2,000 characters each. */
    public static final EvidenceLimits FIRST = new EvidenceLimits(200, 2_000);

    /** What routed the item is shown whole, however large the input: some hundred gates. Only what nobody could read is cut. */
    static final EvidenceLimits GATES = new EvidenceLimits(2_000, 2_000);

    private static final int MORE_FIELDS = 200;
    private static final int MORE_CHARACTERS = 16_000;

    /** The same with the next fields. */
    public EvidenceLimits withMoreFields() {
        return new EvidenceLimits(fields + MORE_FIELDS, characters);
    }

    /** The same with more of each long value. */
    public EvidenceLimits withLongerValues() {
        return new EvidenceLimits(fields, characters + MORE_CHARACTERS);
    }

    /** How many characters of all values together: a few long ones count as much as many short ones. */
    int totalCharacters() {
        return Math.max(characters, fields * 320);
    }
}
