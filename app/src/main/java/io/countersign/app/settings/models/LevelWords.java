package io.countersign.app.settings.models;

import io.countersign.app.shell.StatusAlert;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The levels of all models on one line: each of a few, or else those that are not trusted in full, the worst first. */
public final class LevelWords {
    private static final int FEW = 3;

    private LevelWords() {}

    public static StatusAlert of(List<AutonomyStatus> statuses) {
        if (statuses.isEmpty()) {
            return StatusAlert.NONE;
        }
        List<AutonomyStatus> worstFirst = statuses.stream()
                .sorted(Comparator.comparing(AutonomyStatus::level).reversed().thenComparing(AutonomyStatus::model))
                .toList();
        String words = worstFirst.stream().limit(FEW).map(LevelWords::of).collect(Collectors.joining(" · "));
        int more = statuses.size() - FEW;
        return new StatusAlert(
                more > 0 ? Texts.of("models.status.more", words, more) : words,
                tone(worstFirst.getFirst().level()));
    }

    private static String of(AutonomyStatus status) {
        return Texts.of(
                "models.status", status.model(), LevelLook.of(status.level()).text());
    }

    private static Tone tone(AutonomyLevel worst) {
        return worst == AutonomyLevel.FULL ? Tone.NEUTRAL : LevelLook.of(worst).tone();
    }
}
