package io.countersign.app.triage.query;

/**
 * A range of scores.
 *
 * @param low lowest score that is in, 0 to 1
 * @param high highest score that is in, {@code low} to 1
 * @param unknown whether a score that nobody stated is in
 */
public record Band(double low, double high, boolean unknown) {
    /** Every score, unknown ones too. */
    public static final Band ANY = new Band(0, 1, true);

    public Band {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("band must rise within 0 to 1, was %s to %s".formatted(low, high));
        }
    }

    boolean has(double score) {
        return Double.isNaN(score) ? unknown : low <= score && score <= high;
    }

    /** The same with other ends. */
    public Band between(double newLow, double newHigh) {
        return new Band(newLow, newHigh, unknown);
    }

    /** The same with, or without, unknown scores. */
    public Band withUnknown(boolean included) {
        return new Band(low, high, included);
    }
}
