package io.countersign.app.drift;

import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.live.SignalView;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of one stream. Immutable.
 *
 * @param view how it stands
 * @param across what the evidence is drawn over
 * @param from where that begins
 * @param to where it ends
 * @param marks alarms and accepted baselines within it
 * @param distribution the baseline and the latest values
 * @param usual the mean of the baseline, if there is one
 * @param now the mean of the latest values; of those since the change if an alarm stands
 */
record StreamReport(
        SignalView view,
        Across across,
        double from,
        double to,
        EvidenceCourse course,
        List<Mark> marks,
        Distribution distribution,
        Optional<MeanOf> usual,
        Optional<MeanOf> now) {
    /**
     * Something that happened.
     *
     * @param at when it was noticed or done
     * @param since about when the change began
     * @param alarm whether it is an alarm; else a baseline that was accepted
     */
    record Mark(double at, Optional<Double> since, boolean alarm) {}

    static StreamReport of(
            SignalView view, Across across, double from, double to, EvidenceCourse course, List<Mark> marks) {
        List<Double> usual = view.baseline().map(Baseline::values).orElse(List.of());
        List<Double> latest = latest(view);
        return new StreamReport(
                view,
                across,
                from,
                to,
                course,
                List.copyOf(marks),
                Distribution.of(usual, latest),
                view.baseline().map(Baseline::statistics).map(MeanOf::of),
                MeanOf.of(latest));
    }

    /** Those that the monitor has compared with the baseline; since the change if there was one. */
    private static List<Double> latest(SignalView view) {
        List<Double> recent = view.recent();
        long wanted = switch (view.condition()) {
            case Condition.Alarmed _ -> view.acceptable();
            case Condition.Watching(long values) -> values;
            case Condition.Constant(double value, long values) -> values;
            case Condition.Learning _ -> recent.size();
            case Condition.Waiting _ -> 0;
        };
        return recent.subList(recent.size() - (int) Math.min(wanted, recent.size()), recent.size());
    }
}
