package io.countersign.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>(List.of(
            command("Go to settings"), command("Use the dark theme"), command("Use the light theme"), command("Undo")));
    private final PaletteViewModel palette = new PaletteViewModel(() -> commands);

    @BeforeEach
    void open() {
        palette.open();
    }

    @Test
    void showsEverythingAtFirstWithTheFirstSelected() {
        assertThat(titles()).containsExactly("Go to settings", "Use the dark theme", "Use the light theme", "Undo");
        assertThat(palette.selectedProperty().get()).isZero();
    }

    @Test
    void everyWordHasToBeFoundInAnyOrderAndCase() {
        palette.queryProperty().set("THEME use");
        assertThat(titles()).containsExactly("Use the dark theme", "Use the light theme");
        palette.queryProperty().set("theme da");
        assertThat(titles()).containsExactly("Use the dark theme");
    }

    @Test
    void whatBeginsWithTheQueryComesFirst() {
        commands.add(command("Settings of the theme"));
        palette.open();
        palette.queryProperty().set("settings");
        assertThat(titles()).containsExactly("Settings of the theme", "Go to settings");
    }

    @Test
    void theSelectionStaysInsideTheList() {
        palette.selectPrevious();
        assertThat(palette.selectedProperty().get()).isZero();
        for (int i = 0; i < 9; i++) {
            palette.selectNext();
        }
        assertThat(palette.selectedProperty().get()).isEqualTo(3);
    }

    @Test
    void runsWhatIsSelected() {
        palette.queryProperty().set("theme");
        palette.selectNext();
        assertThat(palette.run()).isTrue();
        assertThat(done).containsExactly("Use the light theme");
    }

    @Test
    void nothingFoundRunsNothing() {
        palette.queryProperty().set("zebra");
        assertThat(palette.selectedProperty().get()).isEqualTo(-1);
        assertThat(palette.run()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void openingAgainForgetsTheQueryAndAsksAgainWhatCanBeDone() {
        palette.queryProperty().set("undo");
        commands.removeLast();
        palette.open();
        assertThat(palette.queryProperty().get()).isEmpty();
        assertThat(titles()).doesNotContain("Undo").hasSize(3);
    }

    private List<String> titles() {
        return palette.matches().stream().map(Command::title).toList();
    }

    private Command command(String title) {
        return Command.of(title, () -> done.add(title));
    }
}
