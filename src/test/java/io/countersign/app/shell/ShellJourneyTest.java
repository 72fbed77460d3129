package io.countersign.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.FxTaskRunner;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Theme;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.testfx.util.WaitForAsyncUtils;

class ShellJourneyTest extends FxTest {
    private BlankScreen queue;
    private BlankScreen settings;
    private StatusModel status;
    private FxTaskRunner runner;
    private KeyBindings keys;
    private final List<String> done = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    protected Parent content() {
        queue = new BlankScreen("queue", "key.group.item", MaterialDesignI.INBOX_MULTIPLE_OUTLINE);
        settings = new BlankScreen("settings", "key.group.window", MaterialDesignC.COG_OUTLINE);
        var quarantine = new BlankScreen("quarantine", "quarantine.title", MaterialDesignA.ARCHIVE_ALERT_OUTLINE);
        queue.commands.add(Command.of(KeyMap.SHOW_NEW, () -> true, () -> done.add("new")));
        runner = new FxTaskRunner((title, cause) -> done.add("failed"));
        status = new StatusModel(runner.shownTasks());
        keys = new KeyBindings();
        var dark = Command.of(
                "Use the dark theme", () -> appearance.themeProperty().set(Theme.DARK));
        var model = new ShellViewModel(List.of(queue, quarantine, settings), List.of(dark), keys);
        var person = new Person(new SimpleStringProperty("alice"), new SimpleStringProperty("Reviewer"));
        return new ShellView(model, status, person);
    }

    @Override
    protected void close() {
        end.countDown();
        runner.close();
    }

    @Test
    void theNavigationChangesTheScreenAndBuildsEachOnce() {
        clickOn("#nav-settings");
        assertThat(lookup("#screen-settings").query().isVisible()).isTrue();
        assertThat(lookup("#screen-queue").query().isVisible()).isFalse();
        clickOn("#nav-queue");
        clickOn("#nav-settings");
        assertThat(settings.events).containsExactly("built", "shown", "shown");
    }

    @Test
    void shortcutAndNumberChangeTheScreen() {
        press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#screen-settings").query().isVisible()).isTrue();
    }

    @Test
    void thePaletteFindsACommandAndRunsIt() throws IOException {
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        picture("shell-palette-light");
        write("dark");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(appearance.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(lookup(".palette").tryQuery()).isEmpty();
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        picture("shell-palette-dark");
    }

    @Test
    void whatIsTypedBeforeThePaletteIsPaintedIsNotLost() {
        interact(() -> {
            Event.fireEvent(
                    stage.getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false));
            Event.fireEvent(
                    stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, "d", "", KeyCode.UNDEFINED, false, false, false, false));
        });
        assertThat(lookup(".palette-field").<TextInputControl>query().getText()).isEqualTo("d");
    }

    @Test
    void escapeClosesThePaletteAndGivesTheFocusBack() {
        clickOn("#nav-queue");
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextInputControl.class);
        type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".palette").tryQuery()).isEmpty();
        assertThat(stage.getScene().getFocusOwner())
                .isSameAs(lookup("#nav-queue").query());
    }

    @Test
    void theQuestionMarkShowsTheKeysInForce() throws IOException {
        press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".cheat-sheet").tryQuery()).isPresent();
        assertThat(lookup("Reveal the model’s advice").tryQuery()).isPresent();
        picture("shell-keys-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("shell-keys-dark");
        type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".cheat-sheet").tryQuery()).isEmpty();
    }

    @Test
    void theQuestionMarkIsTypedWhereSomebodyTypes() {
        press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".cheat-sheet").tryQuery()).isEmpty();
        assertThat(lookup(".palette-field").<TextInputControl>query().getText()).isEqualTo("?");
    }

    @Test
    void singleCharactersSwitchedOffLeaveF1() {
        interact(() -> keys.singleCharactersProperty().set(false));
        press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".cheat-sheet").tryQuery()).isEmpty();
        type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".cheat-sheet").tryQuery()).isPresent();
    }

    @Test
    void theStatusBarAndTheBannerSayWhatIsGoingOn() throws IOException {
        interact(() -> {
            status.redisProperty().set(new RedisState.Connected(Duration.ofNanos(412_000)));
            status.newItemsProperty().set(12);
            status.waitingVerdictsProperty().set(3);
            status.quarantinedProperty().set(2);
            runner.start(BackgroundTask.<String>of("Import", progress -> {
                        progress.at(43, 100);
                        end.await();
                        return "done";
                    })
                    .shownToPeople());
        });
        await().untilAsserted(() -> assertThat(text("#status-task")).isEqualTo("Import 43 %"));
        assertThat(text("#status-redis")).isEqualTo("Redis 0.4 ms");
        assertThat(text("#status-waiting")).isEqualTo("3 verdicts wait here");
        picture("shell-light");
        clickOn("#status-new");
        assertThat(done).containsExactly("new");
        clickOn("#status-quarantined");
        assertThat(lookup("#screen-quarantine").query().isVisible()).isTrue();
        interact(() -> {
            appearance.themeProperty().set(Theme.DARK);
            status.redisProperty()
                    .set(new RedisState.Unreachable("the server at localhost:6379 refuses the connection."));
        });
        assertThat(lookup("Redis is not reachable: the server at localhost:6379 refuses the connection.")
                        .tryQuery())
                .isPresent();
        picture("shell-dark-outage");
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow() throws IOException {
        interact(() -> {
            status.redisProperty()
                    .set(
                            new RedisState.Unreachable(
                                    "the server at queue.internal.example:6379 refuses the login of alice;"
                                            + " check the user and the password in the Redis URL, and that its rules let it use the queue."));
            status.newItemsProperty().set(1_000_000);
            status.waitingVerdictsProperty().set(12_345);
            status.quarantinedProperty().set(99_999);
            runner.start(BackgroundTask.<String>of("Import of llm-decisions.csv", progress -> {
                        progress.at(1, 100);
                        end.await();
                        return "done";
                    })
                    .shownToPeople());
        });
        resize(1024, 700);
        await().until(() -> text("#status-task").endsWith("%"));
        picture("shell-small");
        assertThat(cutTexts()).isEmpty();
        press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
        assertThat(cutTexts()).isEmpty();
        picture("shell-small-keys");
    }

    @Test
    void theListOfTasksShowsWhatRunsAndStopsIt() {
        interact(() -> runner.start(BackgroundTask.<String>of("Import", progress -> {
                    end.await();
                    return "done";
                })
                .onDone(done::add)
                .shownToPeople()));
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("#status-task");
        WaitForAsyncUtils.waitForFxEvents();
        clickOn(lookup(".task-cancel-button").<Node>query());
        await().until(() -> runner.shownTasks().isEmpty());
        assertThat(done).isEmpty();
    }

    private String text(String id) {
        return lookup(id).<Labeled>query().getText();
    }
}
