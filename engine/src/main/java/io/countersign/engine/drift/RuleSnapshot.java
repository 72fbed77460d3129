package io.countersign.engine.drift;

import java.util.List;

/**
 * A saved {@link RuleMonitor}.
 *
 * @param rule which
 * @param baseline what the last values are compared with
 * @param recent the last values, the oldest first; at most a window
 * @param observed how many values it has seen
 * @param evidence at the last check
 * @param raised whether the last check was above the threshold
 */
record RuleSnapshot(
        Rule rule, List<Double> baseline, List<Double> recent, long observed, double evidence, boolean raised)
        implements MonitorSnapshot {
    RuleSnapshot {
        baseline = List.copyOf(baseline);
        recent = List.copyOf(recent);
        if (recent.size() != Math.min(observed, rule.window())) {
            throw new IllegalArgumentException("there must be %d recent values, were %d"
                    .formatted(Math.min(observed, rule.window()), recent.size()));
        }
    }

    @Override
    public RuleMonitor resume() {
        return new RuleMonitor(this);
    }
}
