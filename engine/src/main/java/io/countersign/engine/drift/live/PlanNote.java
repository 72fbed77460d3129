package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.DriftJson;
import io.countersign.engine.drift.InvalidSnapshotException;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.review.ClaimToken;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it stands in the decision log, between the decisions, so that everybody goes by it from the same one on; and in saved
 * state. Immutable.
 */
record PlanNote(double oneIn, int baseline, boolean reset, List<Planned> planned) {
    /** @param signal as {@link Signal#word()} */
    record Planned(String signal, MonitorKind monitor) {}

    PlanNote {
        planned = List.copyOf(planned);
    }

    static PlanNote of(DriftPlan plan) {
        return new PlanNote(
                plan.target(),
                plan.baseline(),
                plan.reset(),
                plan.signals().stream()
                        .map(each -> new Planned(each.signal().word(), each.monitor()))
                        .toList());
    }

    /**
     * The plan again.
     *
     * @throws IllegalArgumentException if a later version of the program has written it
     */
    DriftPlan plan() {
        return new DriftPlan(
                oneIn,
                planned.stream()
                        .map(each -> new PlannedSignal(SignalNames.signal(each.signal()), each.monitor()))
                        .toList(),
                baseline,
                reset);
    }

    RecordBatch note() {
        return RecordBatch.note(new BatchId(ClaimToken.next().value(), 1), DriftJson.writeRecord(this));
    }

    /** The plan in a note; empty if the note is about something else. */
    static Optional<DriftPlan> in(String note) {
        try {
            return Optional.of(DriftJson.readRecord(note, PlanNote.class).plan());
        } catch (InvalidSnapshotException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
