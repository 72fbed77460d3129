package io.countersign.app.drift;

import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.drift.Condition;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** How conditions are shown. */
final class ConditionLook {
    private ConditionLook() {}

    static Look of(Condition condition) {
        return switch (condition) {
            case Condition.Alarmed _ ->
                new Look(Texts.of("drift.look.alarmed"), MaterialDesignA.ALERT_OUTLINE, Tone.WARNING);
            case Condition.Watching _ ->
                new Look(Texts.of("drift.look.watching"), MaterialDesignE.EYE_OUTLINE, Tone.SUCCESS);
            case Condition.Constant _ -> new Look(Texts.of("drift.look.constant"), MaterialDesignM.MINUS, Tone.INFO);
            case Condition.Learning _ ->
                new Look(Texts.of("drift.look.learning"), MaterialDesignS.SCHOOL_OUTLINE, Tone.INFO);
            case Condition.Waiting _ ->
                new Look(Texts.of("drift.look.waiting"), MaterialDesignC.CLOCK_OUTLINE, Tone.NEUTRAL);
        };
    }
}
