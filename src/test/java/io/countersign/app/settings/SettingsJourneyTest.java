package io.countersign.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import io.countersign.app.shell.Person;
import io.countersign.app.shell.ShellView;
import io.countersign.app.shell.ShellViewModel;
import io.countersign.app.shell.StatusModel;
import io.countersign.app.ui.Density;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Theme;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Every control of the settings screen does what it says. */
class SettingsJourneyTest extends FxTest {
    private Settings settings;
    private KeyBindings keys;

    @Override
    protected Parent content() {
        settings = new Settings(SettingsValues.standard("alice"));
        settings.themeProperty().set(Theme.LIGHT);
        keys = new KeyBindings();
        settings.govern(keys);
        settings.govern(appearance);
        var screen = new SettingsScreen(new SettingsViewModel(settings, keys), List.of());
        var model = new ShellViewModel(List.of(screen), SettingsScreen.commands(settings), keys);
        var person = new Person(settings.reviewerProperty(), new SimpleStringProperty("Reviewer"));
        return new ShellView(model, new StatusModel(), person);
    }

    @Test
    void themeAndDensityChangeAtOnce() throws IOException {
        picture("shell-settings-light");
        clickOn("Dark").clickOn("Compact");
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(appearance.darkProperty().getValue()).isTrue();
        assertThat(appearance.densityProperty().get()).isEqualTo(Density.COMPACT);
        picture("shell-settings-dark-compact");
        clickOn("Comfortable");
        picture("shell-settings-dark");
        assertThat(settings.densityProperty().get()).isEqualTo(Density.COMFORTABLE);
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow() throws IOException {
        retype("#settings-reviewer", "two words");
        clickOn("#settings-redis");
        resize(1024, 700);
        picture("shell-settings-small");
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void theReviewersNameIsTakenOverOnEnterAndShownInTheNavigation() {
        retype("#settings-reviewer", "bob");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(settings.reviewerProperty().get()).isEqualTo("bob");
        assertThat(lookup(".navigation-name").<Label>query().getText()).isEqualTo("bob");
        assertThat(lookup("#settings-reviewer-note").<Label>query().getText())
                .isEqualTo("Takes effect when Countersign starts the next time.");
    }

    @Test
    void leavingTheFieldTakesTheNameOverToo() {
        retype("#settings-reviewer", "carol");
        clickOn("#settings-redis");
        assertThat(settings.reviewerProperty().get()).isEqualTo("carol");
    }

    @Test
    void aNameThatIsNoneIsRefusedBelowTheField() {
        retype("#settings-reviewer", "two words");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#settings-reviewer-problem").query().isVisible()).isTrue();
        assertThat(settings.reviewerProperty().get()).isEqualTo("alice");
    }

    @Test
    void switchesAndTheSliderSetWhatTheySay() {
        clickOn("#settings-blind");
        assertThat(settings.blindFirstProperty().get()).isTrue();
        clickOn("#settings-undo");
        type(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(settings.undoHoldProperty().get()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void anotherRedisSaysThatItNeedsAStart() {
        retype("#settings-redis", "redis://queue.example:6379");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(settings.redisUrlProperty().get()).isEqualTo("redis://queue.example:6379");
        assertThat(lookup("#settings-redis-note").query().isVisible()).isTrue();
    }

    @Test
    void aKeyIsChosenByPressingItEvenOneThatIsACommandElsewhere() throws IOException {
        scrollToTheKeys();
        clickOn("#settings-key-approve");
        press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".cheat-sheet").tryQuery()).isEmpty();
        assertThat(lookup("? is taken by “Show the keys”.").tryQuery()).isPresent();
        picture("shell-settings-keys");
        type(KeyCode.Y);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(settings.keysProperty().get()).isEqualTo(Map.of("approve", "Y"));
        assertThat(keys.label(KeyMap.APPROVE)).isEqualTo("Y");
        clickOn("#settings-key-reset-approve");
        assertThat(settings.keysProperty().get()).isEmpty();
    }

    @Test
    void leavingTheButtonStopsChoosing() {
        scrollToTheKeys();
        clickOn("#settings-key-approve");
        assertThat(lookup("#settings-key-approve").<Button>query().getText()).isEqualTo("Press a key");
        clickOn("#settings-key-reject");
        assertThat(lookup("#settings-key-approve").<Button>query().getText()).isEqualTo("Change");
        assertThat(lookup("#settings-key-reject").<Button>query().getText()).isEqualTo("Press a key");
    }

    @Test
    void singleLettersCanBeSwitchedOff() {
        scrollToTheKeys();
        clickOn("#settings-single-letters");
        assertThat(settings.singleLetterKeysProperty().get()).isFalse();
        assertThat(keys.singleCharactersProperty().get()).isFalse();
    }

    private void retype(String field, String text) {
        clickOn(field).press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        write(text);
    }

    private void scrollToTheKeys() {
        interact(() -> {
            ScrollPane page = lookup(".settings").query();
            page.setVvalue(0.54);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
