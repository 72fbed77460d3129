package io.countersign.engine.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What of a value the value before it does not explain, by an AR(1) model: {@code mean + (x_t - mean) - phi (x_{t-1} - mean)}, phi
 * the correlation of neighbours in the baseline (Yule and Walker).
 */
final class Residuals {
    private final double phi;
    private final double mean;
    private @Nullable Double previous;

    /**
     * The saved state.
     *
     * @param phi correlation of neighbours, -1 to 1
     * @param mean around which the values lie
     * @param previous the value before; null before the first
     */
    record State(double phi, double mean, @Nullable Double previous) {
        State withoutPrevious() {
            return new State(phi, mean, null);
        }
    }

    Residuals(State saved) {
        phi = saved.phi();
        mean = saved.mean();
        previous = saved.previous();
    }

    /** If the settings ask for them and the baseline shows the need. */
    static Optional<Residuals> of(Baseline baseline, MonitorSettings settings) {
        BaselineStatistics stats = baseline.statistics();
        boolean wanted = settings.kind().keepsPromise()
                && settings.autocorrelation() == Autocorrelation.AUTO
                && stats.lag1() > Autocorrelation.NOTICED;
        double mean = settings.mean() == null ? stats.mean() : settings.mean();
        return wanted ? Optional.of(new Residuals(new State(stats.lag1(), mean, null))) : Optional.empty();
    }

    /** The residual; empty for the first value. */
    OptionalDouble next(double value) {
        Double before = previous;
        previous = value;
        return before == null ? OptionalDouble.empty() : OptionalDouble.of(value - phi * (before - mean));
    }

    /** Those of these values; the last is remembered, so that the next follow on it. */
    List<Double> of(List<Double> values) {
        var residuals = new ArrayList<Double>(values.size());
        values.forEach(value -> next(value).ifPresent(residuals::add));
        return residuals;
    }

    double phi() {
        return phi;
    }

    State state() {
        return new State(phi, mean, previous);
    }
}
