package io.countersign.engine.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * One of the {@linkplain Rule rules} in wide use: every so many values the last ones are compared with a baseline that never moves.
 * How rarely it alarms for nothing cannot be chosen ({@link MonitorKind#measuredRunLength()}). For one thread.
 */
public final class RuleMonitor implements Monitor {
    private final Rule rule;
    private final List<Double> baseline;
    private final RuleComparison comparison;
    private final double[] window;
    private long observed;
    private double evidence;
    private boolean raised;

    RuleMonitor(RuleSnapshot saved) {
        rule = saved.rule();
        baseline = saved.baseline();
        comparison = rule.against(baseline);
        window = new double[rule.window()];
        observed = saved.observed();
        evidence = saved.evidence();
        raised = saved.raised();
        long first = observed - saved.recent().size();
        for (int i = 0; i < saved.recent().size(); i++) {
            window[slot(first + i)] = saved.recent().get(i);
        }
    }

    /** Begins after a baseline. */
    public static RuleMonitor after(Baseline baseline, Rule rule) {
        return new RuleMonitor(new RuleSnapshot(rule, baseline.values(), List.of(), 0, 0, false));
    }

    @Override
    public Optional<Alarm> observe(double value) {
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        window[slot(observed)] = value;
        observed++;
        return observed >= window.length && observed % rule.every() == 0 ? check() : Optional.empty();
    }

    @Override
    public double evidence() {
        return evidence;
    }

    @Override
    public double threshold() {
        return rule.threshold();
    }

    @Override
    public boolean isRaised() {
        return raised;
    }

    @Override
    public long observed() {
        return observed;
    }

    @Override
    public RuleSnapshot snapshot() {
        int held = (int) Math.min(observed, window.length);
        List<Double> recent = DoubleStream.iterate(0, i -> i < held, i -> i + 1)
                .map(i -> window[slot(observed - held + (long) i)])
                .boxed()
                .toList();
        return new RuleSnapshot(rule, baseline, recent, observed, evidence, raised);
    }

    private Optional<Alarm> check() {
        evidence = comparison.evidence(window.clone());
        boolean rises = evidence > rule.threshold() && !raised;
        raised = evidence > rule.threshold();
        return rises ? Optional.of(alarm()) : Optional.empty();
    }

    private Alarm alarm() {
        double mean = Arrays.stream(window).average().orElse(Double.NaN);
        return new Alarm(
                rule.kind(),
                observed,
                observed - window.length + 1,
                evidence,
                rule.threshold(),
                comparison.change(mean));
    }

    private int slot(long index) {
        return (int) (index % window.length);
    }
}
