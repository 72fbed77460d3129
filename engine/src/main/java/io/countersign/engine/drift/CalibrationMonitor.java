package io.countersign.engine.drift;

import java.util.Optional;

/**
 * Whether confidence is honest: bets {@code 1 ± lambda (c - y)}, lambda in {.1, .25, .5, .9}, on the difference between the stated
 * confidence c and y, 1 if the output turned out right and 0 if not. While the share of right answers at each confidence
 * is that confidence, the mean number of labels to a false alarm is at least the target (Shin, Ramdas and Rinaldo, arXiv
 * 2203.03532). No baseline is needed. A difference beyond -1 and 1 changes nothing. For one thread.
 */
public final class CalibrationMonitor extends BettingMonitor {
    private static final double[] LAMBDAS = {0.1, 0.25, 0.5, 0.9};
    private static final ShiryaevRoberts.Stakes STAKES =
            Sides.stakes(LAMBDAS.length, Change.OVERCONFIDENT, Change.UNDERCONFIDENT);

    private final double[] payoffs = new double[2 * LAMBDAS.length];

    CalibrationMonitor(CalibrationSnapshot saved) {
        super(new Betting(MonitorKind.CALIBRATION, STAKES, saved.betting()));
    }

    /**
     * Begins with the first label.
     *
     * @param target the mean number of labels between false alarms, above 1
     */
    public static CalibrationMonitor of(double target) {
        return new CalibrationMonitor(new CalibrationSnapshot(Betting.State.of(target)));
    }

    /**
     * Takes the next label.
     *
     * @param value the stated confidence minus 1 for a right output, minus 0 for a wrong one
     */
    @Override
    public Optional<Alarm> observe(double value) {
        if (!(Math.abs(value) <= 1)) {
            return Optional.empty();
        }
        for (int i = 0; i < LAMBDAS.length; i++) {
            payoffs[i] = 1 + LAMBDAS[i] * value;
            payoffs[LAMBDAS.length + i] = 1 - LAMBDAS[i] * value;
        }
        return betting.bet(payoffs, 0);
    }

    @Override
    public CalibrationSnapshot snapshot() {
        return new CalibrationSnapshot(betting.state());
    }
}
