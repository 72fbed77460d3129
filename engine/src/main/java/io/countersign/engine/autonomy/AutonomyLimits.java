package io.countersign.engine.autonomy;

import java.time.Duration;

/**
 * When a model falls, and how it earns its level back.
 *
 * @param reduced share of failed calls from which people decide everything, default .10
 * @param fallback share of failed calls from which the model is not asked, default .25
 * @param locked share of failed calls from which nothing is decided, default .50
 * @param window over how many of the latest calls the share is taken, default 200
 * @param least from how many calls in the window on it counts, default 20
 * @param probation how many calls in a row, on average failing less than half as often as {@code reduced} says, earn the
 *     next better level, default 200
 * @param coolDown how long a model that is not asked is left alone before it may advise again, default 10 min
 */
public record AutonomyLimits(
        double reduced, double fallback, double locked, int window, int least, int probation, Duration coolDown) {
    /** .10, .25, .50; 200 calls, 20 at least; 200 calls on probation; 10 min. */
    public static final AutonomyLimits DEFAULT =
            new AutonomyLimits(.10, .25, .50, 200, 20, 200, Duration.ofMinutes(10));

    public AutonomyLimits {
        if (!(0 < reduced && reduced <= fallback && fallback <= locked && locked <= 1)) {
            throw new IllegalArgumentException(
                    "limits must rise within 0 to 1 (reduced, fallback, locked), were %s, %s, %s"
                            .formatted(reduced, fallback, locked));
        }
        if (least < 1 || window < least || probation < 1) {
            throw new IllegalArgumentException(
                    "least must be at least 1, window at least as many, probation at least 1; were %d, %d, %d"
                            .formatted(least, window, probation));
        }
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException("coolDown must not be negative, was " + coolDown);
        }
    }

    /** The level that this share of failed calls demands, worst first. */
    public AutonomyLevel demandedBy(double failed) {
        if (failed >= locked) {
            return AutonomyLevel.LOCKED;
        }
        if (failed >= fallback) {
            return AutonomyLevel.FALLBACK;
        }
        return failed >= reduced ? AutonomyLevel.REDUCED : AutonomyLevel.FULL;
    }
}
