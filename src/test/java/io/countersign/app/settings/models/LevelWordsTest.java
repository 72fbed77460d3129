package io.countersign.app.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.shell.StatusAlert;
import io.countersign.app.ui.Tone;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LevelWordsTest {
    private final InMemoryAutonomyBoard board =
            new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, () -> Instant.EPOCH, name -> true);

    @Test
    void withoutModelsThereIsNothingToSay() {
        assertThat(words()).isEqualTo(StatusAlert.NONE);
    }

    @Test
    void ofAFewModelsEachIsNamedTheWorstFirst() {
        put("loan-1", AutonomyLevel.FULL);
        put("loan-2", AutonomyLevel.REDUCED);

        assertThat(words()).isEqualTo(new StatusAlert("loan-2: Reduced · loan-1: Full", Tone.INFO));
    }

    @Test
    void ofManyTheWorstAreNamedAndTheOthersCounted() {
        put("a", AutonomyLevel.FULL);
        put("b", AutonomyLevel.LOCKED);
        put("c", AutonomyLevel.FULL);
        put("d", AutonomyLevel.FALLBACK);
        put("e", AutonomyLevel.FULL);

        assertThat(words()).isEqualTo(new StatusAlert("b: Locked · d: Fallback · a: Full · 2 more", Tone.DANGER));
    }

    @Test
    void whereAllIsWellNothingShouts() {
        put("loan-1", AutonomyLevel.FULL);

        assertThat(words()).isEqualTo(new StatusAlert("loan-1: Full", Tone.NEUTRAL));
    }

    private void put(String model, AutonomyLevel level) {
        board.report(model, new AutonomyEvent.Pinned(level, "ada", "for a test"));
    }

    private StatusAlert words() {
        return LevelWords.of(board.statuses());
    }
}
