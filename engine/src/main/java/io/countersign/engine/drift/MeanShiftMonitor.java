package io.countersign.engine.drift;

import java.util.Optional;

/**
 * The mean moved by more than a tolerance from where it stood: {@code M <- (1 + M)(1 + lambda (x - mean - tolerance))}, and the
 * same downwards, mixed over four lambda each (Shin, Ramdas and Rinaldo, arXiv 2203.03532; betting on bounded means after
 * Waudby-Smith and Ramdas, arXiv 2010.09686). While the mean, given what went before, stays within the tolerance, the mean
 * number of values to a false alarm is at least the target. Values are cut to the range before they count. For one thread.
 */
public final class MeanShiftMonitor extends BettingMonitor {
    /** A move that is worth no alarm, where nobody says otherwise. */
    public static final double TOLERANCE = 0.02;

    private static final double[] BOLDNESS = {0.1, 0.25, 0.5, 0.9};
    private static final int LAMBDAS = BOLDNESS.length;
    private static final ShiryaevRoberts.Stakes STAKES = Sides.stakes(LAMBDAS, Change.UP, Change.DOWN);

    private final MeanShiftSnapshot.Anchor anchor;
    private final double[] lambdas = new double[2 * LAMBDAS];
    private final double[] payoffs = new double[2 * LAMBDAS];

    MeanShiftMonitor(MeanShiftSnapshot saved) {
        super(new Betting(MonitorKind.MEAN_SHIFT, STAKES, saved.betting()));
        anchor = saved.anchor();
        for (int i = 0; i < LAMBDAS; i++) {
            lambdas[i] = BOLDNESS[i] / (anchor.mean() + anchor.tolerance() - anchor.low());
            lambdas[LAMBDAS + i] = BOLDNESS[i] / (anchor.high() - anchor.mean() + anchor.tolerance());
        }
    }

    /**
     * Begins around a mean.
     *
     * @param mean from low to high
     * @param tolerance in the unit of the values; 0 only if the mean is known and not estimated, because the error of an
     *     estimate would break the promise ({@link MonitorSettings} refuses it)
     * @param low the least possible value; a lesser one counts as this
     * @param high the greatest possible value; a greater one counts as this
     * @param target the mean number of values between false alarms, above 1
     */
    public static MeanShiftMonitor around(double mean, double tolerance, double low, double high, double target) {
        return new MeanShiftMonitor(new MeanShiftSnapshot(
                new MeanShiftSnapshot.Anchor(mean, tolerance, low, high), Betting.State.of(target)));
    }

    @Override
    public Optional<Alarm> observe(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        double away = Math.clamp(value, anchor.low(), anchor.high()) - anchor.mean();
        for (int i = 0; i < LAMBDAS; i++) {
            payoffs[i] = 1 + lambdas[i] * (away - anchor.tolerance());
            payoffs[LAMBDAS + i] = 1 - lambdas[LAMBDAS + i] * (away + anchor.tolerance());
        }
        return betting.bet(payoffs, 0);
    }

    @Override
    public MeanShiftSnapshot snapshot() {
        return new MeanShiftSnapshot(anchor, betting.state());
    }
}
