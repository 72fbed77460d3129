package io.countersign.engine.drift.retrieval;

import java.time.Duration;

/**
 * When retrieval is in trouble. Immutable.
 *
 * @param window over which events are counted, in whole minutes, 1 to 1,440
 * @param floor below which the best score is low, 0 to 1; nothing found is low too
 * @param mostLow the share of low events up to which all is well, 0 to 1
 * @param least how many usable events there must be before a share says anything, at least 1
 */
public record RetrievalRule(Duration window, double floor, double mostLow, int least) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** More than 15 % of 20 or more within 60 minutes, low being below .50. */
    public static final RetrievalRule DEFAULT = new RetrievalRule(Duration.ofMinutes(60), .5, .15, 20);

    public RetrievalRule {
        if (window.toMinutes() < 1 || window.compareTo(LONGEST) > 0 || !window.equals(whole(window))) {
            throw new IllegalArgumentException("window must be 1 to 1,440 whole minutes, was " + window);
        }
        requireShare("floor", floor);
        requireShare("mostLow", mostLow);
        if (least < 1) {
            throw new IllegalArgumentException("least must be at least 1, was " + least);
        }
    }

    private static Duration whole(Duration window) {
        return Duration.ofMinutes(window.toMinutes());
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, was " + value);
        }
    }
}
