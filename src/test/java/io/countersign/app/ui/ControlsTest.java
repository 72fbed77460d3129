package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.testfx.util.WaitForAsyncUtils;

class ControlsTest extends FxTest {
    private static final Problem PROBLEM =
            new Problem("The file could not be read; check its permissions.", "7KQ2:0M4X");

    private Banner banner;
    private EmptyState empty;
    private FlowPane chips;
    private TextField elsewhere;

    @Override
    protected Parent content() {
        banner = new Banner();
        empty = new EmptyState(MaterialDesignC.CHECK_ALL, "All done", "Nothing waits for you.");
        chips = new FlowPane(8, 8);
        elsewhere = new TextField();
        for (var tone : Tone.values()) {
            chips.getChildren().add(new Chip(tone.name().toLowerCase(Locale.ROOT), tone));
        }
        return new VBox(16, banner, chips, empty, elsewhere);
    }

    @Test
    void aBannerTakesNoRoomUntilItSpeaksAndIsDismissedByItsButton() throws IOException {
        assertThat(banner.isManaged()).isFalse();
        interact(() -> banner.show(PROBLEM));
        assertThat(lookup(PROBLEM.sentence()).tryQuery()).isPresent();
        assertThat(lookup(PROBLEM.code()).tryQuery()).isPresent();
        picture("shell-controls-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("shell-controls-dark");
        clickOn(banner.lookup(".button"));
        assertThat(banner.isManaged()).isFalse();
    }

    @Test
    void aBannerIsHeardAndReachedWhileItStandsButTakesNotTheKeyboard() {
        interact(elsewhere::requestFocus);
        interact(() -> banner.show("Redis is not reachable.", Tone.DANGER));
        assertThat(banner.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT);
        assertThat(banner.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo("Problem: Redis is not reachable.");
        assertThat(banner.isFocusTraversable()).isTrue();
        assertThat(banner.isFocused()).isFalse();
        interact(banner::hide);
        assertThat(banner.isFocusTraversable()).isFalse();
    }

    @Test
    void aBannerAboutAConditionCannotBeDismissed() {
        interact(() -> banner.show("Redis is not reachable.", Tone.DANGER));
        assertThat(banner.lookup(".button").isVisible()).isFalse();
    }

    @Test
    void everyToneHasAShapeOfItsOwn() {
        var shapes = new ArrayList<String>();
        for (var chip : chips.getChildren()) {
            shapes.add(((FontIcon) ((Chip) chip).getGraphic()).getIconLiteral());
        }
        assertThat(shapes).doesNotHaveDuplicates().hasSize(Tone.values().length);
    }

    @Test
    void anEmptyStateOffersWhatToDo() {
        var done = new ArrayList<String>();
        interact(() -> {
            empty.show(MaterialDesignI.INBOX, "Filtered out", "12 items do not match.");
            empty.offer("Clear the filters", () -> done.add("cleared"));
        });
        clickOn("Clear the filters");
        assertThat(done).containsExactly("cleared");
        assertThat(empty.getAccessibleText()).isEqualTo("Filtered out 12 items do not match.");
    }

    @Test
    void anErrorIsASentenceAndACodeAndWaitsForNobody() {
        interact(() -> ErrorDialog.show(stage, PROBLEM));
        WaitForAsyncUtils.waitForFxEvents();
        var pane = Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(pane.getContentText()).isEqualTo(PROBLEM.sentence());
        assertThat(pane.getHeaderText()).isEqualTo("Something went wrong (7KQ2:0M4X)");
        assertThat(pane.getExpandableContent()).isNull();
        clickOn("OK");
        assertThat(Window.getWindows()).containsExactly(stage);
    }

    @Test
    void theSystemThemeFollowsTheComputer() {
        var system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        var following = new Appearance(system);
        var seen = new ArrayList<Boolean>();
        following.darkProperty().subscribe(now -> seen.add(now));
        system.set(ColorScheme.DARK);
        following.themeProperty().set(Theme.LIGHT);
        system.set(ColorScheme.LIGHT);
        following.themeProperty().set(Theme.DARK);
        following.themeProperty().set(Theme.SYSTEM);
        assertThat(seen).isEqualTo(List.of(false, true, false, true, false));
    }

    @Test
    void everyIconOnlyButtonHasAccessibleText() {
        interact(() -> banner.show(PROBLEM));
        for (Node button : banner.lookupAll(".button-icon")) {
            assertThat(button.getAccessibleText()).isNotBlank();
        }
    }
}
