package io.countersign.app.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LevelStepTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2031-05-04T08:00:00Z"));
    private final InMemoryAutonomyBoard board = new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, clock, name -> true);

    @Test
    void eachAlarmIsToldOnce() {
        board.report("loan-2", new AutonomyEvent.DriftAlarm("confidence changed (down)"));
        board.report("loan-2", new AutonomyEvent.DriftAlarm("risk changed (up)"));
        board.report("loan-2", new AutonomyEvent.DriftCleared());
        clock.move(Duration.ofMinutes(5));
        board.report("loan-2", new AutonomyEvent.Pinned(AutonomyLevel.FULL, "ada", "It is the new release."));

        assertThat(LevelStep.of(board.history("loan-2", 50)))
                .extracting(LevelStep::sentence)
                .containsExactly(
                        "It is the new release.",
                        "The drift alarm is over.",
                        "Drift alarm: risk changed (up).",
                        "Drift alarm: confidence changed (down).");
    }

    @Test
    void onlyWhoMovedTheLevelIsNamed() {
        board.report("loan-2", new AutonomyEvent.DriftAlarm("confidence changed (down)"));
        board.report("loan-2", new AutonomyEvent.DriftAlarm("risk changed (up)"));
        clock.move(Duration.ofMinutes(5));
        board.report("loan-2", new AutonomyEvent.Pinned(AutonomyLevel.FULL, "ada", "It is the new release."));

        assertThat(LevelStep.of(board.history("loan-2", 50)))
                .extracting(step -> step.foot(ZoneOffset.UTC))
                .satisfiesExactly(
                        pinned -> assertThat(pinned).endsWith(" · ada"),
                        alarmed -> assertThat(alarmed).startsWith("while it stood there since "),
                        lowered -> assertThat(lowered).endsWith(" · by rule"));
    }
}
