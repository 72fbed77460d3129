package io.countersign.engine.drift.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How everything that is watched stands. Immutable.
 *
 * @param feed whether that is so now
 * @param plan what is watched, and the promise
 * @param recording whether this follower is the one that records alarms and moves levels
 * @param counts what has come of the log
 * @param latest when the latest decision was made; 1970 before the first
 * @param signals each watched stream, models in the order in which they came
 * @param events alarms and accepted baselines as they were recorded, newest first, at most {@link DriftBoard#KEPT}
 * @param notice what a person should know of the state, such as that it could not be gone on from; empty for nothing
 */
public record DriftStatus(
        DriftFeed feed,
        DriftPlan plan,
        boolean recording,
        WatchCounts counts,
        Instant latest,
        List<SignalView> signals,
        List<DriftEvent> events,
        String notice) {
    public DriftStatus {
        signals = List.copyOf(signals);
        events = List.copyOf(events);
    }

    /** Before anything was read. */
    public static DriftStatus unread(DriftPlan plan) {
        return new DriftStatus(
                new DriftFeed.Reading(), plan, false, WatchCounts.NONE, Instant.EPOCH, List.of(), List.of(), "");
    }

    /** Whether an alarm stands anywhere. */
    public boolean isDrifted() {
        return signals.stream().anyMatch(SignalView::isAlarmed);
    }

    /** The alarms among the events, newest first. */
    public List<SignalAlarm> alarms() {
        return events.stream()
                .filter(DriftEvent.Raised.class::isInstance)
                .map(event -> ((DriftEvent.Raised) event).alarm())
                .toList();
    }

    /** How many false alarms all that was watched would have had on average if nothing had changed. */
    public double expectedFalseAlarms() {
        return signals.stream().mapToDouble(SignalView::expectedFalseAlarms).sum();
    }

    /** How a stream stands; empty if it is not watched. */
    public Optional<SignalView> of(WatchedStream stream) {
        return signals.stream().filter(each -> each.stream().equals(stream)).findFirst();
    }

    DriftStatus away(String sentence) {
        return new DriftStatus(new DriftFeed.Away(sentence), plan, false, counts, latest, signals, events, notice);
    }
}
