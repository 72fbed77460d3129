package io.countersign.app.confidence;

/**
 * A range of confidences.
 *
 * @param low 0 to below {@code high}
 * @param high up to 1
 */
public record Range(double low, double high) {
    public Range {
        if (!(0 <= low && low < high && high <= 1)) {
            throw new IllegalArgumentException("range must rise within 0 to 1, was %s to %s".formatted(low, high));
        }
    }

    /** From the bin with one value to the bin with the other, whichever is lower; in 0 to 1 whatever they are. */
    static Range over(double one, double other, int bins) {
        int first = bin(Math.min(one, other), bins);
        int last = bin(Math.max(one, other), bins);
        return new Range((double) first / bins, (double) (last + 1) / bins);
    }

    /** So many bins up, or down, as far as there are any. */
    Range moved(int by, int bins) {
        int first = Math.clamp(Math.round(low * bins) + by, 0, bins - 1);
        return new Range((double) first / bins, (double) (first + 1) / bins);
    }

    /** The same with its upper end so many bins higher, or lower. */
    Range stretched(int by, int bins) {
        int first = (int) Math.round(low * bins);
        int end = Math.clamp(Math.round(high * bins) + by, first + 1, bins);
        return new Range((double) first / bins, (double) end / bins);
    }

    private static int bin(double value, int bins) {
        return Math.clamp((int) Math.floor(value * bins + 1e-9), 0, bins - 1);
    }
}
