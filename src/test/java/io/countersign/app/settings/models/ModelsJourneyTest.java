package io.countersign.app.settings.models;

import static io.countersign.engine.autonomy.AutonomyLevel.FALLBACK;
import static io.countersign.engine.autonomy.AutonomyLevel.FULL;
import static io.countersign.engine.autonomy.AutonomyLevel.LOCKED;
import static io.countersign.engine.autonomy.AutonomyLevel.REDUCED;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.ui.Theme;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.autonomy.CallWindow.Portion;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.review.MovableClock;
import io.countersign.engine.review.Reviewer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** The models' page, with a board in memory. */
class ModelsJourneyTest extends FxTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final MovableClock time = new MovableClock(NOON);
    private final InMemoryAutonomyBoard board =
            new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, time, name -> name.equals("ada"));
    private final StackPane place = new StackPane();
    private ModelsViewModel model;

    @Override
    protected Parent content() {
        show("ada", true);
        return place;
    }

    private void show(String name, boolean mayChange) {
        model = new ModelsViewModel(new ModelsDesk(
                board,
                new Reviewer(name),
                mayChange ? "Admin" : "Analyst",
                mayChange,
                new DirectTaskRunner(),
                Clock.fixed(NOON, ZoneOffset.UTC)));
        place.getChildren().setAll(new ModelsView(model));
    }

    private void asked(String name, int calls, int failed) {
        time.move(Duration.ofMinutes(-40));
        board.report(name, new AutonomyEvent.Calls(new Portion(calls, failed)));
        time.move(Duration.ofMinutes(40));
        interact(model::look);
    }

    @Test
    void nothingIsShownUntilAModelIsAsked() {
        interact(model::look);
        assertThat(lookup("No model has been asked yet").tryQuery()).isPresent();
    }

    @Test
    void eachModelShowsItsLevelAndWhy() throws IOException {
        asked("loan-1", 400, 3);
        asked("loan-2", 100, 12);
        asked("loan-3", 100, 60);
        interact(() -> model.select(model.modelsProperty().get().stream()
                .filter(status -> status.model().equals("loan-2"))
                .findFirst()));

        assertThat(lookup("#models-list").queryListView().getSelectionModel().getSelectedIndex())
                .isOne();
        assertThat(words(".models-head .label"))
                .contains(
                        "loan-2",
                        "The model only advises; people decide everything.",
                        "12 % of its latest 100 calls failed. By rule, 40m ago.");
        assertThat(words(".models-list .chip")).containsExactly("Full", "Reduced", "Locked");
        assertThat(cutTexts()).isEmpty();
        picture("models-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("models-dark");
    }

    @Test
    void anAdminPutsAModelAtALevelWithAReasonAndHandsItBack() {
        asked("loan-1", 100, 0);
        clickOn("#models-level-fallback");
        assertThat(lookup("#models-apply").queryButton().isDisabled()).isTrue();
        clickOn("#models-reason");
        write("Its training data leaked");
        clickOn("#models-apply");

        assertThat(level("loan-1")).isEqualTo(FALLBACK);
        assertThat(status("loan-1").by()).isEqualTo("ada");
        assertThat(words("#models-notice")).containsExactly("loan-1 is at Fallback for every engine within a second.");
        assertThat(words(".models-entry .label")).contains("Its training data leaked");

        clickOn("#models-reason");
        write("Trained anew");
        clickOn("#models-release");
        assertThat(status("loan-1").pinned()).isFalse();
    }

    @Test
    void whatIsBeingChosenSurvivesNewsOfTheModel() {
        asked("loan-1", 100, 0);
        clickOn("#models-level-locked");
        asked("loan-1", 100, 40);
        assertThat(level("loan-1")).isEqualTo(REDUCED);

        clickOn("#models-reason");
        write("Enough");
        clickOn("#models-apply");
        assertThat(level("loan-1")).isEqualTo(LOCKED);
    }

    @Test
    void aRefusalIsSaidAndTheReasonKept() {
        interact(() -> show("eve", true));
        asked("loan-1", 100, 0);
        clickOn("#models-level-locked").clickOn("#models-reason").write("I like it so");
        clickOn("#models-apply");

        assertThat(level("loan-1")).isEqualTo(FULL);
        assertThat(words("#models-notice").getFirst())
                .startsWith("Nothing was changed.")
                .contains("eve");
        assertThat(model.reasonProperty().get()).isEqualTo("I like it so");
    }

    @Test
    void whoMayNotChangeItIsToldSo() throws IOException {
        interact(() -> show("ann", false));
        asked("loan-1", 100, 12);

        assertThat(words("#models-read-only"))
                .containsExactly("You can look, not change: levels are chosen by admins. You are here as Analyst.");
        assertThat(lookup("#models-apply").tryQuery()).isEmpty();
        picture("models-read-only");
    }

    @Test
    void theListIsWalkedByKeys() {
        asked("loan-1", 100, 0);
        asked("loan-2", 100, 12);
        interact(() -> lookup("#models-list").query().requestFocus());
        type(KeyCode.DOWN);
        assertThat(model.selectedProperty().get().map(AutonomyStatus::model)).contains("loan-2");
    }

    private AutonomyLevel level(String name) {
        return board.levelOf(name);
    }

    private AutonomyStatus status(String name) {
        return board.statuses().stream()
                .filter(status -> status.model().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
