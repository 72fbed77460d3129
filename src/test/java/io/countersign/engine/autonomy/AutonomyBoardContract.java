package io.countersign.engine.autonomy;

import static io.countersign.engine.autonomy.AutonomyLevel.FALLBACK;
import static io.countersign.engine.autonomy.AutonomyLevel.FULL;
import static io.countersign.engine.autonomy.AutonomyLevel.LOCKED;
import static io.countersign.engine.autonomy.AutonomyLevel.REDUCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.engine.autonomy.CallWindow.Portion;
import io.countersign.engine.review.MovableClock;
import io.countersign.engine.review.QueueRefusedException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every board promises. */
public abstract class AutonomyBoardContract {
    private static final String MODEL = "loan-2";

    protected final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T00:00:00Z"));
    private AutonomyBoard board;

    protected abstract AutonomyBoard open();

    @BeforeEach
    void openBoard() {
        board = open();
    }

    @AfterEach
    void closeBoard() {
        board.close();
    }

    @Test
    void aModelOfWhichNothingIsKnownIsTrusted() {
        assertThat(board.levelOf(MODEL)).isEqualTo(FULL);
        assertThat(board.statuses()).isEmpty();
        assertThat(board.history(MODEL, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, FULL", "10, REDUCED", "24, REDUCED", "25, FALLBACK", "49, FALLBACK", "50, LOCKED", "100, LOCKED"})
    void failedCallsLeadToEachLevel(int failed, AutonomyLevel level) {
        assertThat(calls(100, failed).level()).isEqualTo(level);
        assertThat(board.levelOf(MODEL)).isEqualTo(level);
    }

    @Test
    void fewCallsProveNothing() {
        assertThat(calls(19, 19).level()).isEqualTo(FULL);
        assertThat(calls(1, 0).level()).isEqualTo(LOCKED);
    }

    @Test
    void driftAndManyErrorsTogetherLeadToTheWorseLevel() {
        board.report(MODEL, new AutonomyEvent.DriftAlarm("confidence is lower"));
        assertThat(board.levelOf(MODEL)).isEqualTo(REDUCED);

        assertThat(calls(100, 90).level()).isEqualTo(LOCKED);
        assertThat(board.report(MODEL, new AutonomyEvent.DriftAlarm("again")).level())
                .isEqualTo(LOCKED);
    }

    @Test
    void onlyAdminsChooseLevels() {
        assertThatThrownBy(() -> board.report(MODEL, new AutonomyEvent.Pinned(FALLBACK, "eve", "I like it so")))
                .isInstanceOf(QueueRefusedException.class)
                .hasMessageContaining("eve");
        assertThatThrownBy(() -> board.report(MODEL, new AutonomyEvent.Released("eve", "I like it so")))
                .isInstanceOf(QueueRefusedException.class);
        assertThat(board.statuses()).isEmpty();
    }

    @Test
    void aSteadyModelEarnsItsLevelBack() {
        calls(100, 30);
        assertThat(pass(Duration.ofMinutes(10).minusMillis(1)).level()).isEqualTo(FALLBACK);
        assertThat(pass(Duration.ofMillis(1)).level()).isEqualTo(REDUCED);

        assertThat(calls(199, 0).level()).isEqualTo(REDUCED);
        assertThat(calls(1, 0).level()).isEqualTo(FULL);
    }

    @Test
    void aModelThatStillFailsHalfAsOftenStaysOnProbation() {
        calls(100, 10);

        assertThat(calls(200, 10).level()).isEqualTo(REDUCED);
        assertThat(calls(200, 9).level()).isEqualTo(FULL);
    }

    @Test
    void noProbationIsServedWhileAnAlarmStands() {
        board.report(MODEL, new AutonomyEvent.DriftAlarm("confidence is lower"));

        assertThat(calls(1_000, 0).level()).isEqualTo(REDUCED);
        board.report(MODEL, new AutonomyEvent.DriftCleared());
        assertThat(calls(200, 0).level()).isEqualTo(FULL);
    }

    @Test
    void onlyAPersonUnlocks() {
        calls(100, 60);
        pass(Duration.ofDays(365));
        assertThat(calls(1_000, 0).level()).isEqualTo(LOCKED);

        AutonomyStatus released = board.report(MODEL, new AutonomyEvent.Released("ada", "the provider is back"));
        assertThat(released.level()).isEqualTo(REDUCED);
        assertThat(released.by()).isEqualTo("ada");
        assertThat(released.reason()).isEqualTo("the provider is back");
    }

    @Test
    void whatAPersonChoseNoRuleRaises() {
        board.report(MODEL, new AutonomyEvent.Pinned(REDUCED, "ada", "new release, let us watch it"));

        assertThat(calls(1_000, 0).level()).isEqualTo(REDUCED);
        assertThat(calls(1_000, 900).level()).isEqualTo(LOCKED);
    }

    @Test
    void whatAPersonChoseIsNotRaisedAfterAFallEither() {
        board.report(MODEL, new AutonomyEvent.Pinned(REDUCED, "ada", "new release, let us watch it"));
        assertThat(calls(100, 30).level()).isEqualTo(FALLBACK);
        assertThat(pass(Duration.ofDays(1)).level()).isEqualTo(FALLBACK);
        assertThat(calls(1_000, 0).level()).isEqualTo(FALLBACK);

        board.report(MODEL, new AutonomyEvent.Pinned(FULL, "ada", "it has proved itself"));
        assertThat(board.report(MODEL, new AutonomyEvent.DriftAlarm("confidence fell"))
                        .level())
                .isEqualTo(REDUCED);
        board.report(MODEL, new AutonomyEvent.DriftCleared());
        assertThat(calls(1_000, 0).level()).isEqualTo(REDUCED);
    }

    @Test
    void aPersonSetsAModelFreeAgain() {
        board.report(MODEL, new AutonomyEvent.Pinned(FALLBACK, "ada", "maintenance"));
        assertThat(pass(Duration.ofDays(1)).level()).isEqualTo(FALLBACK);

        board.report(MODEL, new AutonomyEvent.Released("ada", "maintenance is over"));
        assertThat(pass(Duration.ofDays(1)).level()).isEqualTo(REDUCED);
    }

    @Test
    void theHistoryTellsEveryChangeNewestFirst() {
        calls(100, 10);
        calls(10, 0);
        board.report(MODEL, new AutonomyEvent.Pinned(LOCKED, "ada", "it lies"));

        assertThat(board.history(MODEL, 10))
                .extracting(AutonomyStatus::level, AutonomyStatus::by, AutonomyStatus::reason)
                .containsExactly(
                        tuple(LOCKED, "ada", "it lies"),
                        tuple(REDUCED, AutonomyStatus.RULE, "10 % of its latest 100 calls failed."));
        assertThat(board.history(MODEL, 1)).hasSize(1);
        assertThat(board.history(MODEL, 0)).isEmpty();
    }

    @Test
    void modelsDoNotShareALevel() {
        calls(100, 60);
        board.report("loan-3", new AutonomyEvent.TimePassed());

        assertThat(board.levelOf("loan-3")).isEqualTo(FULL);
        assertThat(board.statuses()).extracting(AutonomyStatus::model).containsExactly(MODEL, "loan-3");
    }

    private AutonomyStatus calls(int calls, int failed) {
        return board.report(MODEL, new AutonomyEvent.Calls(new Portion(calls, failed)));
    }

    private AutonomyStatus pass(Duration time) {
        clock.move(time);
        return board.report(MODEL, new AutonomyEvent.TimePassed());
    }
}
