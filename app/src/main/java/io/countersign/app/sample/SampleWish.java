package io.countersign.app.sample;

/**
 * What is wished of the sample. Immutable.
 *
 * @param perMinute how many applications are decided a minute once the window is open, 0 to 6,000; 0 for none
 * @param drifted whether other people apply and pay back than the models have learned
 * @param amongOthers whether the queue may hold items that are not the sample's
 */
public record SampleWish(int perMinute, boolean drifted, boolean amongOthers) {
    /** How many a minute, unless it is told otherwise; about one of five goes to people. */
    public static final int PER_MINUTE = 30;

    /** Only what is in the queue at the beginning; the world has changed a while ago. */
    public static final SampleWish CHANGED = new SampleWish(0, true);

    private static final int MOST = 6_000;

    /** On a queue of its own. */
    public SampleWish(int perMinute, boolean drifted) {
        this(perMinute, drifted, false);
    }

    public SampleWish {
        if (perMinute < 0 || perMinute > MOST) {
            throw new IllegalArgumentException("perMinute must be 0 to %,d, was %d".formatted(MOST, perMinute));
        }
    }
}
