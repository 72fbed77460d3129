package io.countersign.app.drift;

import io.countersign.app.decisions.HistoryView;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.Observation;
import io.countersign.engine.drift.live.Place;
import io.countersign.engine.drift.live.PlannedSignal;
import io.countersign.engine.drift.live.Signal;
import io.countersign.engine.drift.live.SignalAlarm;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alarms with the moment at which each change began, which is looked up once. For one thread at a time. */
final class AlarmBook {
    /** The latest are what people act on; the board keeps more. */
    static final int SHOWN = 200;

    private final Map<Place, Optional<Instant>> begins = new HashMap<>();

    List<AlarmEntry> entries(DriftStatus status, HistoryView history) {
        begins.keySet()
                .retainAll(status.events().stream().map(DriftEvent::place).collect(Collectors.toSet()));
        return status.events().stream()
                .limit(SHOWN)
                .map(event -> new AlarmEntry(event, since(event, status.plan(), history)))
                .toList();
    }

    private Optional<Instant> since(DriftEvent event, DriftPlan plan, HistoryView history) {
        return switch (event) {
            case DriftEvent.Raised(Place place, SignalAlarm alarm) -> {
                if (!begins.containsKey(place) && isHeld(alarm, history)) {
                    begins.put(place, begin(alarm, plan, history));
                }
                yield begins.getOrDefault(place, Optional.empty());
            }
            case DriftEvent.Accepted _ -> Optional.empty();
        };
    }

    /** Whether the decision that raised it has been read and is not forgotten. */
    private static boolean isHeld(SignalAlarm alarm, HistoryView history) {
        return !history.isEmpty()
                && history.millis(history.first()) <= alarm.at().toEpochMilli()
                && history.millis(history.end() - 1) >= alarm.at().toEpochMilli();
    }

    private static Optional<Instant> begin(SignalAlarm alarm, DriftPlan plan, HistoryView history) {
        return plan.signals().stream()
                .map(PlannedSignal::signal)
                .filter(signal -> signal.word().equals(alarm.stream().signal()))
                .findFirst()
                .flatMap(signal -> begin(alarm, signal, history));
    }

    /** Counts back from the decision that raised it. */
    private static Optional<Instant> begin(SignalAlarm alarm, Signal signal, HistoryView history) {
        HeldValues values = HeldValues.of(history, alarm.stream(), signal);
        long left = alarm.alarm().index() - alarm.alarm().start();
        long noticed = alarm.at().toEpochMilli();
        for (long ordinal = history.end() - 1; ordinal >= history.first(); ordinal--) {
            if (history.millis(ordinal) <= noticed && !(values.at(ordinal) instanceof Observation.None)) {
                if (left == 0) {
                    return Optional.of(Instant.ofEpochMilli(history.millis(ordinal)));
                }
                left--;
            }
        }
        return Optional.empty();
    }
}
