package io.countersign.app.settings.models;

import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.autonomy.AutonomyLevel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** How levels are shown. */
public final class LevelLook {
    private LevelLook() {}

    public static Look of(AutonomyLevel level) {
        return switch (level) {
            case FULL -> new Look(Texts.of("models.level.full"), MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
            case REDUCED -> new Look(Texts.of("models.level.reduced"), MaterialDesignE.EYE_OUTLINE, Tone.INFO);
            case FALLBACK ->
                new Look(Texts.of("models.level.fallback"), MaterialDesignA.ARROW_DOWN_CIRCLE_OUTLINE, Tone.WARNING);
            case LOCKED -> new Look(Texts.of("models.level.locked"), MaterialDesignL.LOCK_OUTLINE, Tone.DANGER);
        };
    }

    /** What happens to decisions at the level. */
    static String meaning(AutonomyLevel level) {
        return switch (level) {
            case FULL -> Texts.of("models.meaning.full");
            case REDUCED -> Texts.of("models.meaning.reduced");
            case FALLBACK -> Texts.of("models.meaning.fallback");
            case LOCKED -> Texts.of("models.meaning.locked");
        };
    }
}
