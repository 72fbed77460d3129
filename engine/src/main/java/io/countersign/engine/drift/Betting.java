package io.countersign.engine.drift;

import java.util.Optional;

/**
 * What the monitors that bet have in common: evidence, the promise, and one alarm for each time the evidence rises to it. An alarm
 * stands until the evidence has stood below the target for 100 values, because evidence near the target comes and goes.
 */
final class Betting {
    private static final double CEILING = 100;
    private static final int OVER_AFTER = 100;

    private final MonitorKind kind;
    private final double target;
    private final ShiryaevRoberts evidence;
    private double now;
    private long observed;
    private long below;
    private boolean raised;

    /**
     * The saved state.
     *
     * @param target the mean number of values between false alarms, above 1
     * @param bets the sums and ages of the bets
     * @param observed how many values were bet on
     * @param below values in a row for which the evidence has stood below the target
     * @param raised whether the last alarm stands
     */
    record State(double target, ShiryaevRoberts.State bets, long observed, long below, boolean raised) {
        State {
            if (!(target > 1) || !Double.isFinite(target)) {
                throw new IllegalArgumentException("target must be > 1, was " + target);
            }
            if (observed < 0) {
                throw new IllegalArgumentException("observed must be >= 0, was " + observed);
            }
        }

        static State of(double target) {
            return new State(target, ShiryaevRoberts.State.NEW, 0, 0, false);
        }
    }

    Betting(MonitorKind kind, ShiryaevRoberts.Stakes stakes, State saved) {
        this.kind = kind;
        target = saved.target();
        evidence = new ShiryaevRoberts(stakes, saved.bets());
        now = evidence.evidence();
        observed = saved.observed();
        below = saved.below();
        raised = saved.raised();
    }

    Optional<Alarm> bet(double[] payoffs, int from) {
        observed++;
        now = evidence.bet(payoffs, from, CEILING * target);
        if (now >= target) {
            below = 0;
            return raise();
        }
        below++;
        raised = raised && below < OVER_AFTER;
        return Optional.empty();
    }

    /** Counts a value on which nothing is bet. */
    Optional<Alarm> pass() {
        observed++;
        return Optional.empty();
    }

    /** Whether the last alarm stands. */
    boolean isRaised() {
        return raised;
    }

    double evidence() {
        return now;
    }

    double threshold() {
        return target;
    }

    long observed() {
        return observed;
    }

    State state() {
        return new State(target, evidence.state(), observed, below, raised);
    }

    private Optional<Alarm> raise() {
        if (raised) {
            return Optional.empty();
        }
        raised = true;
        long start = Math.max(1, observed - evidence.age());
        return Optional.of(new Alarm(kind, observed, start, now, target, evidence.winner()));
    }
}
