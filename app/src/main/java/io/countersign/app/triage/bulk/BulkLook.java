package io.countersign.app.triage.bulk;

import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;

/** How a result is shown; only from the queue's answer on as a success. */
record BulkLook(String text, Tone tone) {
    static BulkLook of(BulkRun run, BulkResult result) {
        return switch (result.step()) {
            case WAITING, CANCELLED -> new BulkLook(Texts.of(result.step().key()), Tone.NEUTRAL);
            case TAKEN, GONE, CHANGED -> new BulkLook(Texts.of(result.step().key()), Tone.WARNING);
            case FAILED -> new BulkLook(Texts.of(result.step().key()), Tone.DANGER);
            case GIVEN -> of(run.phaseOf(result).orElse(Phase.KEPT));
        };
    }

    private static BulkLook of(Phase phase) {
        return switch (phase) {
            case KEPT -> new BulkLook(Texts.of("bulk.phase.kept"), Tone.WARNING);
            case SENT -> new BulkLook(Texts.of("bulk.phase.sent"), Tone.INFO);
            case HELD -> new BulkLook(Texts.of("bulk.phase.held"), Tone.SUCCESS);
            case SECOND -> new BulkLook(Texts.of("bulk.phase.second"), Tone.INFO);
            case PUBLISHED -> new BulkLook(Texts.of("bulk.phase.published"), Tone.SUCCESS);
            case REFUSED -> new BulkLook(Texts.of("bulk.phase.refused"), Tone.DANGER);
            case UNDOING -> new BulkLook(Texts.of("bulk.phase.undoing"), Tone.INFO);
            case UNDONE -> new BulkLook(Texts.of("bulk.phase.undone"), Tone.NEUTRAL);
        };
    }
}
