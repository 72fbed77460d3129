package io.countersign.engine.drift.live;

import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.Caveat;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.InputCounts;
import io.countersign.engine.drift.MonitorSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one watched stream stands. Immutable.
 *
 * @param stream which
 * @param settings how it is watched; the target is this stream's share of the budget
 * @param condition waiting, learning n of N, watching, constant or alarmed
 * @param evidence the statistic of the monitor now; 0 while a baseline is learned
 * @param threshold where the evidence raises an alarm; empty while a baseline is learned
 * @param caveats what a person should know beside it
 * @param counts what came since the last accepted baseline, and what of it could not be used
 * @param watched how many values the monitor was shown since the beginning, those of baselines left out
 * @param baseline what values are compared with; empty while it is learned and for monitors that need none
 * @param recent the latest values, as many as a baseline has, oldest first
 * @param acceptable how many of the latest a new baseline would take: none from before the last change
 * @param trace the evidence since the first watched value, in at most 256 points of equally many values, oldest first
 * @param last the last alarm, over or not
 */
public record SignalView(
        WatchedStream stream,
        MonitorSettings settings,
        Condition condition,
        double evidence,
        Optional<Double> threshold,
        Set<Caveat> caveats,
        InputCounts counts,
        long watched,
        Optional<Baseline> baseline,
        List<Double> recent,
        int acceptable,
        List<EvidencePoint> trace,
        Optional<SignalAlarm> last) {
    /** A baseline that a person accepts has at least so many values, or as many as the plan says if that is fewer. */
    public static final int LEAST_ACCEPTED = 100;

    /** Whether an alarm stands. */
    public boolean isAlarmed() {
        return condition instanceof Condition.Alarmed;
    }

    /** Whether a person can say what is usual; no where values are compared with nothing that was before. */
    public boolean hasUsual() {
        return settings.kind().needsBaseline();
    }

    /** How many false alarms the watched values would have had on average if nothing had changed. */
    public double expectedFalseAlarms() {
        double between = settings.kind().keepsPromise()
                ? settings.target()
                : settings.kind().measuredRunLength().orElse(Long.MAX_VALUE);
        return watched / between;
    }

    /** How many values must have come before a baseline can be accepted. */
    public int least() {
        return least(settings.baseline());
    }

    static int least(int baseline) {
        return Math.min(LEAST_ACCEPTED, baseline);
    }
}
