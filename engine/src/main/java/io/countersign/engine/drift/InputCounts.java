package io.countersign.engine.drift;

/**
 * What came, and what of it could not be used. Immutable.
 *
 * @param used finite numbers that were watched or learned
 * @param nan what is not a number, as a number
 * @param infinite infinite numbers, and those too far from 0
 * @param missing no value
 * @param text text that is no number
 * @param beyond finite numbers outside what the monitor is meant for; calibration leaves them out, ADWIN does not
 */
public record InputCounts(long used, long nan, long infinite, long missing, long text, long beyond) {
    /** Nothing yet. */
    public static final InputCounts NONE = new InputCounts(0, 0, 0, 0, 0, 0);

    /** All that came and did not move a monitor. */
    public long refused() {
        return nan + infinite + missing + text;
    }

    /** All that came. */
    public long seen() {
        return used + refused();
    }
}
