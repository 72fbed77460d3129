package io.countersign.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final BlankScreen queue = new BlankScreen("queue", "key.group.item");
    private final BlankScreen settings = new BlankScreen("settings", "key.group.window");
    private final List<String> done = new ArrayList<>();
    private final ShellViewModel model = new ShellViewModel(
            List.of(queue, settings),
            List.of(Command.of("Use the dark theme", () -> done.add("dark"))),
            new KeyBindings());

    @Test
    void startsOnTheFirstScreen() {
        assertThat(model.currentProperty().get()).isSameAs(queue);
    }

    @Test
    void goesToAScreenByIdAndByNumber() {
        model.goTo("settings");
        assertThat(model.currentProperty().get()).isSameAs(settings);
        assertThat(model.goToNumber(1)).isTrue();
        assertThat(model.currentProperty().get()).isSameAs(queue);
    }

    @Test
    void aScreenThatIsNotThereChangesNothing() {
        model.goTo("nowhere");
        assertThat(model.goToNumber(0)).isFalse();
        assertThat(model.goToNumber(3)).isFalse();
        assertThat(model.currentProperty().get()).isSameAs(queue);
    }

    @Test
    void goingSomewhereClosesWhatLiesOverTheWindow() {
        model.toggle(Overlay.PALETTE);
        model.goTo(settings);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
    }

    @Test
    void theSameKeyOpensAndCloses() {
        model.toggle(Overlay.CHEAT_SHEET);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.CHEAT_SHEET);
        model.toggle(Overlay.PALETTE);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.PALETTE);
        model.toggle(Overlay.PALETTE);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
    }

    @Test
    void commandsAreTheScreensOwnThenTheOtherScreensThenTheRest() {
        queue.commands.add(Command.of(KeyMap.APPROVE, () -> true, () -> done.add("approve")));
        assertThat(model.commands())
                .extracting(Command::title)
                .containsExactly("Approve", "Go to Window", "Use the dark theme", "Show the keys");
    }

    @Test
    void whatCannotBeDoneNowIsNotOffered() {
        queue.commands.add(Command.of(KeyMap.APPROVE, () -> false, () -> done.add("approve")));
        assertThat(model.commands()).extracting(Command::title).doesNotContain("Approve");
    }

    @Test
    void performGoesToTheScreenThatKnowsTheKey() {
        settings.commands.add(Command.of(KeyMap.SHOW_NEW, () -> true, () -> done.add("new")));
        model.perform(KeyMap.SHOW_NEW);
        assertThat(model.currentProperty().get()).isSameAs(settings);
        assertThat(done).containsExactly("new");
    }

    @Test
    void performOfAKeyThatNobodyKnowsDoesNothing() {
        model.perform(KeyMap.DIFF);
        assertThat(model.currentProperty().get()).isSameAs(queue);
    }

    @Test
    void needsAScreen() {
        var keys = new KeyBindings();
        assertThatThrownBy(() -> new ShellViewModel(List.of(), List.of(), keys))
                .hasMessage("screens must not be empty");
    }
}
