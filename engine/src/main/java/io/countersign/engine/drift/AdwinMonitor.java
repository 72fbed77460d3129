package io.countersign.engine.drift;

import java.util.Optional;

/**
 * ADWIN2 (Bifet and Gavaldà, SDM 2007): after every value each border between buckets cuts the window in two, and while any
 * two parts differ in the mean by more than
 * {@code eps = sqrt(2 m variance ln(2 ln W / delta)) + 2/3 m ln(2 ln W / delta)}, with {@code m = 1/n0 + 1/n1}, the oldest bucket is
 * forgotten. A value that makes the window forget raises one alarm. Its evidence is the greatest difference, in units of eps.
 * Needs no baseline, is meant for values from 0 to 1 and sees only the mean. For one thread.
 */
public final class AdwinMonitor implements Monitor {
    /** The usual confidence. */
    public static final double DELTA = 0.002;

    private static final double BERNSTEIN = 2.0 / 3;
    private static final double ALMOST = 1 - 1e-9;

    private final double delta;
    private final AdwinWindow window;
    private long observed;
    private long quiet;
    private boolean beyond;

    AdwinMonitor(AdwinSnapshot saved) {
        delta = saved.delta();
        window = new AdwinWindow(saved.window());
        observed = saved.observed();
        quiet = saved.quiet();
        beyond = saved.beyond();
    }

    /**
     * Begins with the first value.
     *
     * @param delta the probability of a false cut at each border, as published; strictly between 0 and 1
     */
    public static AdwinMonitor of(double delta) {
        return new AdwinMonitor(new AdwinSnapshot(delta, AdwinWindow.State.NEW, 0, 0, false));
    }

    @Override
    public Optional<Alarm> observe(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        observed++;
        window.add(value);
        if (value < 0 || value > 1) {
            beyond = true;
            quiet = 0;
        }
        if (quiet > 0) {
            quiet--;
            return Optional.empty();
        }
        return isCut() ? Optional.of(shrink()) : Optional.empty();
    }

    @Override
    public double evidence() {
        double most = 0;
        double older = 0;
        double olderSum = 0;
        for (int row = window.rows() - 1; row >= 0; row--) {
            for (int slot = 0; slot < window.used(row); slot++) {
                older += 1L << row;
                olderSum += window.sum(row, slot);
                most = Math.max(most, inUnitsOfEps(older, olderSum));
            }
        }
        return most;
    }

    @Override
    public double threshold() {
        return 1;
    }

    @Override
    public boolean isRaised() {
        return false;
    }

    @Override
    public long observed() {
        return observed;
    }

    /** How many values the window holds: those since the last change that was found. */
    public long width() {
        return window.count();
    }

    /** The mean of the window; NaN before the first value. */
    public double mean() {
        return window.sum() / window.count();
    }

    @Override
    public AdwinSnapshot snapshot() {
        return new AdwinSnapshot(delta, window.state(), observed, quiet, beyond);
    }

    private Alarm shrink() {
        double evidence = evidence();
        double before = mean();
        do {
            window.dropOldest();
        } while (isCut());
        Change change = mean() < before ? Change.DOWN : Change.UP;
        return new Alarm(MonitorKind.ADWIN, observed, observed - window.count() + 1, Math.max(1, evidence), 1, change);
    }

    /**
     * Whether any two parts differ by eps; both sides are multiplied by n0 n1. Where none do, it also says how many values may
     * follow before any can: of values from 0 to 1 each moves the difference times n0 n1 by n0 at most, the right side never
     * falls while the window grows, and parts of fewer than 2/3 ln(2 ln W / delta) values never differ by eps.
     */
    private boolean isCut() {
        double all = window.count();
        if (all < 2) {
            return false;
        }
        double log = log(all);
        double quadratic = 2 * log * all * window.variance();
        double room = BERNSTEIN * log;
        double older = 0;
        double olderSum = 0;
        for (int row = window.rows() - 1; row >= 0; row--) {
            double size = 1L << row;
            for (int slot = 0; slot < window.used(row) && room > 0; slot++) {
                older += size;
                olderSum += window.sum(row, slot);
                double eps = BERNSTEIN * log * all + Math.sqrt(quadratic * older * (all - older));
                room = Math.min(room, (eps - Math.abs(olderSum * all - window.sum() * older)) / older);
            }
        }
        quiet = beyond ? 0 : (long) (room * ALMOST);
        return room <= 0;
    }

    private double inUnitsOfEps(double older, double olderSum) {
        double all = window.count();
        if (older >= all) {
            return 0;
        }
        double parts = 1 / older + 1 / (all - older);
        double eps = Math.sqrt(2 * parts * window.variance() * log(all)) + BERNSTEIN * parts * log(all);
        return Math.abs(olderSum / older - (window.sum() - olderSum) / (all - older)) / eps;
    }

    private double log(double all) {
        return Math.log(2 * Math.log(all) / delta);
    }
}
