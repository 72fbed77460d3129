package io.countersign.app.drift;

import io.countersign.app.decisions.FixedConfidence;
import io.countersign.app.decisions.HistoryView;
import io.countersign.app.decisions.ModelVersion;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.drift.live.Observation;
import io.countersign.engine.drift.live.Signal;
import io.countersign.engine.drift.live.WatchedStream;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of one stream in the decisions that the console holds. Numbers of outputs are not held, so such a stream has none.
 *
 * @param source the number of the model; negative if it has made none of these decisions
 */
record HeldValues(HistoryView history, Signal signal, int source) {
    static HeldValues of(HistoryView history, WatchedStream stream, Signal signal) {
        var wanted = new ModelVersion(stream.model(), stream.version());
        int source = IntStream.range(0, history.sources())
                .filter(number -> history.source(number).equals(wanted))
                .findFirst()
                .orElse(-1);
        return new HeldValues(history, signal, source);
    }

    boolean has(long ordinal) {
        return history.sourceOf(ordinal) == source;
    }

    /** What this decision says; nothing if another model made it. */
    Observation at(long ordinal) {
        return has(ordinal) ? signal.in(record(ordinal)) : new Observation.None();
    }

    private DecisionRecord record(long ordinal) {
        return new DecisionRecord(
                Instant.ofEpochMilli(history.millis(ordinal)),
                "",
                "",
                0,
                history.route(ordinal),
                confidence(history.confidence(ordinal)),
                history.risk(ordinal),
                history.modelMicros(ordinal),
                List.of());
    }

    private static Confidence confidence(int fixed) {
        return FixedConfidence.isKnown(fixed)
                ? Confidence.of(fixed / (double) FixedConfidence.ONE)
                : FixedConfidence.unknown(fixed);
    }
}
