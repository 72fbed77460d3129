package io.countersign.engine.drift.live;

import io.countersign.engine.decision.policy.DriftRules;
import io.countersign.engine.drift.AlarmBudget;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.MonitorSettings;
import io.countersign.engine.drift.SignalKey;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is watched of every model and version, and how often that may be wrong. All who follow one log need the same plan to
 * see the same alarms. Immutable.
 *
 * @param target one false alarm in so many decisions on average, all models and signals together ({@link AlarmBudget}); above 1
 * @param signals each of which has the same share of the budget; at least one, none twice
 * @param baseline of how many values each learns what is usual, 2 to {@link Baseline#MOST}
 * @param reset whether a monitor learns a new baseline after an alarm; otherwise the alarm stands until the values are as
 *     before or a person accepts a new baseline
 */
public record DriftPlan(double target, List<PlannedSignal> signals, int baseline, boolean reset) {
    /** What a policy says unless somebody changes it, as {@link DriftRules#DEFAULT}. */
    public static final DriftPlan DEFAULT = of(DriftRules.DEFAULT);

    public DriftPlan {
        signals = List.copyOf(signals);
        long words =
                signals.stream().map(each -> each.signal().word()).distinct().count();
        if (signals.isEmpty() || words < signals.size()) {
            throw new IllegalArgumentException("signals must be at least one, and none twice");
        }
        if (!(target > 1) || !Double.isFinite(target)) {
            throw new IllegalArgumentException("target must be a number above 1, was " + target);
        }
        if (baseline < 2 || baseline > Baseline.MOST) {
            throw new IllegalArgumentException(
                    "baseline must be 2 to %,d values, was %,d".formatted(Baseline.MOST, baseline));
        }
    }

    /** What a policy wants to be watched; alarms stand. */
    public static DriftPlan of(DriftRules rules) {
        Stream<Signal> signals = Stream.concat(
                rules.signals().stream().map(SignalNames::signal),
                rules.outputs().stream().map(Signal.OfOutput::new));
        return new DriftPlan(rules.oneIn(), signals.map(PlannedSignal::usual).toList(), rules.baseline(), false);
    }

    /** The plan in one line; two plans that watch alike have the same. */
    public String words() {
        return "one in %s, baseline %d, reset %s: %s"
                .formatted(
                        target,
                        baseline,
                        reset,
                        signals.stream()
                                .map(each -> each.signal().word() + " by "
                                        + each.monitor().word())
                                .collect(Collectors.joining(", ")));
    }

    /** The promise in one sentence for people. */
    public String promise() {
        return String.format(
                Locale.ROOT, "One false alarm in %,.0f decisions, all models and signals together.", target);
    }

    /** The settings of one stream; ties are broken in the same way by everybody. */
    MonitorSettings settings(WatchedStream stream, PlannedSignal planned) {
        var key = new SignalKey(stream.modelAndVersion(), stream.signal());
        return MonitorSettings.of(planned.monitor())
                .withTarget(budget(key.model()).target(key))
                .withMean(null, planned.signal().tolerance())
                .withBaseline(baseline)
                .withReset(reset)
                .withSeed(stream.toString().hashCode());
    }

    /** What is planned for a signal, by its word. */
    PlannedSignal planned(String word) {
        return signals.stream()
                .filter(each -> each.signal().word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no signal '" + word + "'"));
    }

    /** Those that are about what people say. */
    List<PlannedSignal> ofVerdicts() {
        return signals.stream().filter(each -> each.signal().isOfVerdicts()).toList();
    }

    private AlarmBudget budget(String model) {
        return AlarmBudget.of(
                target,
                signals.stream()
                        .map(each -> new SignalKey(model, each.signal().word()))
                        .collect(Collectors.toMap(Function.identity(), key -> 1.0)));
    }
}
