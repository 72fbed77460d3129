package io.countersign.app.triage.item;

import io.countersign.app.ui.Tone;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** How the way of a verdict is told; only from the queue's answer on as a success. */
record DeliveryLook(String key, Tone tone, Ikon shape) {
    static DeliveryLook of(VerdictTrack.Phase phase) {
        return switch (phase) {
            case KEPT -> new DeliveryLook("item.phase.kept", Tone.WARNING, MaterialDesignC.CONTENT_SAVE_OUTLINE);
            case SENT -> new DeliveryLook("item.phase.sent", Tone.INFO, MaterialDesignS.SEND_OUTLINE);
            case HELD -> new DeliveryLook("item.phase.held", Tone.INFO, MaterialDesignT.TIMER_SAND);
            case SECOND -> new DeliveryLook("item.phase.second", Tone.INFO, MaterialDesignC.CIRCLE_HALF_FULL);
            case PUBLISHED ->
                new DeliveryLook("item.phase.published", Tone.SUCCESS, MaterialDesignC.CHECK_CIRCLE_OUTLINE);
            case REFUSED -> new DeliveryLook("item.phase.refused", Tone.DANGER, MaterialDesignA.ALERT_OCTAGON_OUTLINE);
            case UNDOING -> new DeliveryLook("item.phase.undoing", Tone.INFO, MaterialDesignU.UNDO);
            case UNDONE -> new DeliveryLook("item.phase.undone", Tone.NEUTRAL, MaterialDesignU.UNDO);
        };
    }
}
