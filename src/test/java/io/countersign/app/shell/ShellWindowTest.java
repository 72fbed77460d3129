package io.countersign.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import io.countersign.app.ui.KeyBindings;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellWindowTest extends FxTest {
    private final List<String> closed = new ArrayList<>();
    private Stage window;

    @Override
    protected Parent content() {
        return new Pane();
    }

    @BeforeEach
    void openTheShell() {
        interact(() -> {
            var model = new ShellViewModel(List.of(screen("queue"), screen("settings")), List.of(), new KeyBindings());

            var person = new Person(new SimpleStringProperty("alice"), new SimpleStringProperty("Reviewer"));
            window = new Stage();
            ShellWindow.open(window, new ShellView(model, new StatusModel(), person), model, appearance);
        });
    }

    @Test
    void theContentIs1280By800AndNeverSmallerThan1024By700() {
        assertThat(window.getScene().getWidth()).isEqualTo(1280);
        assertThat(window.getScene().getHeight()).isEqualTo(800);
        assertThat(window.getMinWidth()).isEqualTo(1024);
        assertThat(window.getMinHeight()).isEqualTo(700);
    }

    @Test
    void closingItClosesTheScreensInReverseOrder() {
        interact(window::hide);
        assertThat(closed).containsExactly("settings", "queue");
    }

    @Test
    void itHasANameAndAnIconInEverySize() {
        assertThat(window.getTitle()).isEqualTo("Countersign");
        assertThat(window.getIcons()).extracting(Image::getWidth).containsExactly(16.0, 32.0, 48.0, 64.0, 128.0, 256.0);
    }

    private Screen screen(String id) {
        return new BlankScreen(id, "settings.title") {
            @Override
            public void close() {
                closed.add(id);
            }
        };
    }
}
