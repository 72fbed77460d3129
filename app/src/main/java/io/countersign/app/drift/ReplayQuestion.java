package io.countersign.app.drift;

import io.countersign.app.decisions.HistoryView;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.Baseline.Origin;
import io.countersign.engine.drift.live.DriftEvent.Accepted;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.PlannedSignal;
import io.countersign.engine.drift.live.Signal;
import io.countersign.engine.drift.live.SignalView;
import java.util.Comparator;
import java.util.List;

/**
 * Of which stream, and from when on, the course of the evidence is wanted.
 *
 * @param accepted the baselines that people have accepted for it, the oldest first
 * @param fromMillis where the course begins, in ms since 1970
 * @param nowMillis when it is asked for
 */
record ReplayQuestion(SignalView view, Signal signal, List<Accepted> accepted, long fromMillis, long nowMillis) {
    static ReplayQuestion of(DriftStatus status, SignalView view, long fromMillis, long nowMillis) {
        List<Accepted> accepted = status.events().stream()
                .filter(event -> event.stream().equals(view.stream()))
                .filter(Accepted.class::isInstance)
                .map(Accepted.class::cast)
                .sorted(Comparator.comparing(Accepted::place))
                .toList();
        return new ReplayQuestion(view, signal(status.plan(), view), accepted, fromMillis, nowMillis);
    }

    private static Signal signal(DriftPlan plan, SignalView view) {
        return plan.signals().stream()
                .map(PlannedSignal::signal)
                .filter(each -> each.word().equals(view.stream().signal()))
                .findFirst()
                .orElseThrow();
    }

    HeldValues values(HistoryView history) {
        return HeldValues.of(history, view.stream(), signal);
    }

    /** Whether a replay of the other goes on as one of this does. */
    boolean isLike(ReplayQuestion other) {
        return view.stream().equals(other.view.stream())
                && accepted.equals(other.accepted)
                && origin().equals(other.origin());
    }

    /** Whether the baseline in force is older than all that is held. */
    boolean isAcceptedBefore(HistoryView history) {
        return !accepted.isEmpty()
                && history.since()
                        .filter(since -> since.isAfter(accepted.getLast().at()))
                        .isPresent();
    }

    private List<Origin> origin() {
        return view.baseline().map(Baseline::origin).stream().toList();
    }
}
