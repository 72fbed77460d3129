package io.countersign.engine.drift;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a watch does with values: it learns a baseline, or it watches. */
sealed interface Phase {
    /** Mutable. */
    record Learning(List<Double> values) implements Phase {}

    /** Mutable through the monitor. */
    record Watching(@Nullable Baseline baseline, @Nullable Residuals residuals, Monitor monitor) implements Phase {
        Optional<Alarm> observe(double value) {
            if (residuals == null) {
                return monitor.observe(value);
            }
            OptionalDouble residual = residuals.next(value);
            return residual.isPresent() ? monitor.observe(residual.getAsDouble()) : Optional.empty();
        }
    }

    /**
     * Begins to watch.
     *
     * @param follows whether the next value comes right after those of the baseline
     */
    static Watching watching(MonitorSettings settings, Baseline baseline, boolean follows) {
        Optional<Residuals> residuals = Residuals.of(baseline, settings);
        Monitor monitor = monitor(settings, baseline, residuals);
        Optional<Residuals> next = follows
                ? residuals
                : residuals.map(used -> new Residuals(used.state().withoutPrevious()));
        return new Watching(baseline, next.orElse(null), monitor);
    }

    /** Begins to watch without a baseline. */
    static Watching watching(MonitorSettings settings) {
        Monitor monitor = settings.kind() == MonitorKind.CALIBRATION
                ? CalibrationMonitor.of(settings.target())
                : AdwinMonitor.of(settings.delta());
        return new Watching(null, null, monitor);
    }

    private static Monitor monitor(MonitorSettings settings, Baseline baseline, Optional<Residuals> residuals) {
        return switch (settings.kind()) {
            case ANY_CHANGE ->
                AnyChangeMonitor.after(
                        residuals.map(each -> each.of(baseline.values())).orElse(baseline.values()),
                        settings.target(),
                        settings.seed());
            case MEAN_SHIFT -> meanShift(settings, baseline, residuals);
            case CALIBRATION -> CalibrationMonitor.of(settings.target());
            case ADWIN -> AdwinMonitor.of(settings.delta());
            case KL -> RuleMonitor.after(baseline, Rule.KL);
            case KS -> RuleMonitor.after(baseline, Rule.KS);
            case ROLLING_MEAN -> RuleMonitor.after(baseline, Rule.ROLLING_MEAN);
            case ROLLING_MEAN_15 -> RuleMonitor.after(baseline, Rule.ROLLING_MEAN_15);
        };
    }

    /** The residuals of values that moved by d move by d(1 - phi), and they lie in a wider range. */
    private static Monitor meanShift(MonitorSettings settings, Baseline baseline, Optional<Residuals> residuals) {
        BaselineStatistics stats = baseline.statistics();
        double mean = settings.mean() == null ? stats.mean() : settings.mean();
        double low = Math.min(stats.low(), mean);
        double high = Math.max(stats.high(), mean);
        residuals.ifPresent(each -> each.of(baseline.values()));
        double phi = residuals.map(Residuals::phi).orElse(0.0);
        return MeanShiftMonitor.around(
                mean,
                settings.tolerance() * (1 - phi),
                low - phi * (high - mean),
                high + phi * (mean - low),
                settings.target());
    }
}
