package io.countersign.app.shell;

import io.countersign.app.ui.AppIcon;
import io.countersign.app.ui.Appearance;
import io.countersign.app.ui.Texts;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Puts the shell into a stage. */
public final class ShellWindow {
    public static final double WIDTH = 1280;
    public static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private ShellWindow() {}

    /** Shows the window; when it closes, its screens are closed in reverse order. */
    public static void open(Stage stage, ShellView view, ShellViewModel model, Appearance appearance) {
        var scene = new Scene(view, WIDTH, HEIGHT);
        var dressed = appearance.dress(scene);
        stage.setTitle(Texts.of("shell.title"));
        stage.getIcons().setAll(AppIcon.sizes());
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            model.screens().reversed().forEach(Screen::close);
            dressed.unsubscribe();
        });
        stage.show();
    }
}
