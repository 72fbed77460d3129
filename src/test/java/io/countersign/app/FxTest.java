package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.ui.Appearance;
import io.countersign.app.ui.Picture;
import io.countersign.app.ui.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A journey through real windows without a display: the content is shown in a themed window of 1280 x 800. */
public abstract class FxTest extends FxRobot {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Path PICTURES = Path.of(System.getProperty("countersign.root", "."), "target/tests/pictures");
    private static final long PICTURE_TIMEOUT_MS = 20_000;

    protected Appearance appearance;
    protected Stage stage;
    private Subscription theme;
    private StyleWarnings styleWarnings;

    /** What the window shows; called on the FX thread before each test. */
    protected abstract Parent content();

    /** Called on the FX thread after each test, for what the content holds open. */
    protected void close() {}

    @BeforeEach
    final void openWindow() throws TimeoutException {
        styleWarnings = StyleWarnings.listen();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            appearance = new Appearance();
            appearance.themeProperty().set(Theme.LIGHT);
            theme = appearance.apply();
            stage = new Stage();
            var scene = new Scene(content(), WIDTH, HEIGHT);
            theme = theme.and(appearance.dress(scene));
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    final void closeWindow() {
        release(new KeyCode[0]).release(new MouseButton[0]);
        interact(() -> {
            close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            theme.unsubscribe();
        });
        assertThat(styleWarnings.stop()).as("complaints about style sheets").isEmpty();
    }

    /** The texts in the window that are not shown whole. */
    protected final List<String> cutTexts() {
        WaitForAsyncUtils.waitForFxEvents();
        return CutText.below(stage.getScene().getRoot());
    }

    /** The texts of what is found, without those that are empty. */
    protected final List<String> words(String selector) {
        return lookup(selector).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /** Makes the window this large, measured inside its frame. */
    protected final void resize(double width, double height) {
        interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes what the window shows now to target/tests/pictures, for people to look at. */
    protected final void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(PICTURE_TIMEOUT_MS, () -> Picture.of(stage.getScene()))
                .save(PICTURES.resolve(name + ".png"));
    }
}
