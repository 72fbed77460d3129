package io.countersign.app.drift;

import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.SignalAlarm;
import io.countersign.engine.drift.live.SignalView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** In which order streams are listed: alarms first, the latest of them before the others; then models as they came. */
final class StreamOrder {
    private static final Comparator<SignalView> ORDER = Comparator.comparingInt(StreamOrder::rank)
            .thenComparing(Comparator.comparing(StreamOrder::raised).reversed());

    private StreamOrder() {}

    static List<SignalView> sorted(DriftStatus status) {
        return status.signals().stream().sorted(ORDER).toList();
    }

    private static int rank(SignalView view) {
        return switch (view.condition()) {
            case Condition.Alarmed _ -> 0;
            case Condition.Watching _, Condition.Constant _ -> 1;
            case Condition.Learning _ -> 2;
            case Condition.Waiting _ -> 3;
        };
    }

    private static Instant raised(SignalView view) {
        return view.isAlarmed() ? view.last().map(SignalAlarm::at).orElse(Instant.EPOCH) : Instant.EPOCH;
    }
}
