package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.VerdictKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** How a state, a level or a verdict is shown: word, tone and shape say the same. */
record StateLook(String text, Tone tone, Ikon shape) {
    static StateLook of(ReviewState state) {
        return switch (state) {
            case PENDING -> look("item.state.pending", Tone.NEUTRAL, MaterialDesignC.CIRCLE_OUTLINE);
            case CLAIMED -> look("item.state.claimed", Tone.NEUTRAL, MaterialDesignL.LOCK_OUTLINE);
            case SECOND -> look("item.state.second", Tone.INFO, MaterialDesignC.CIRCLE_HALF_FULL);
            case HELD -> look("item.state.held", Tone.INFO, MaterialDesignT.TIMER_SAND);
            case APPROVED -> look("item.state.approved", Tone.SUCCESS, MaterialDesignC.CHECK_CIRCLE_OUTLINE);
            case MODIFIED -> look("item.state.modified", Tone.SUCCESS, MaterialDesignP.PENCIL_CIRCLE_OUTLINE);
            case REJECTED -> look("item.state.rejected", Tone.DANGER, MaterialDesignC.CLOSE_CIRCLE_OUTLINE);
        };
    }

    static StateLook of(RiskLevel level) {
        return switch (level) {
            case LOW -> look("item.level.low", Tone.NEUTRAL, MaterialDesignC.CHEVRON_DOWN);
            case MEDIUM -> look("item.level.medium", Tone.INFO, MaterialDesignE.EQUAL);
            case HIGH -> look("item.level.high", Tone.WARNING, MaterialDesignC.CHEVRON_UP);
            case CRITICAL -> look("item.level.critical", Tone.DANGER, MaterialDesignC.CHEVRON_DOUBLE_UP);
        };
    }

    static StateLook of(VerdictKind kind) {
        return switch (kind) {
            case APPROVE -> look("item.kind.approved", Tone.SUCCESS, MaterialDesignC.CHECK);
            case MODIFY -> look("item.kind.modified", Tone.INFO, MaterialDesignP.PENCIL);
            case REJECT -> look("item.kind.rejected", Tone.DANGER, MaterialDesignC.CLOSE);
        };
    }

    private static StateLook look(String key, Tone tone, Ikon shape) {
        return new StateLook(Texts.of(key), tone, shape);
    }
}
