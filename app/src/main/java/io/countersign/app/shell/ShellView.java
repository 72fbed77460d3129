package io.countersign.app.shell;

import io.countersign.app.ui.Banner;
import io.countersign.app.ui.CheatSheet;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyRouter;
import io.countersign.app.ui.KeyStroke;
import io.countersign.app.ui.Tone;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole window: navigation, the screen, status bar, and what lies over them. */
public final class ShellView extends StackPane {
    private final ShellViewModel model;
    private final BorderPane frame = new BorderPane();
    private final StackPane stage = new StackPane();
    private final Banner outage = new Banner();
    private final Banner notice = new Banner();
    private final StatusBar statusBar;
    private final OverlayPane overlay;
    private final CommandPalette palette;
    private final CheatSheet cheatSheet;
    private final Map<Screen, Node> built = new HashMap<>();

    public ShellView(ShellViewModel model, StatusModel status, Person person) {
        this.model = model;
        var texts = new StatusTexts(status, model.keys());
        overlay = new OverlayPane(
                model::closeOverlay, () -> model.currentProperty().get().onShown());
        palette = new CommandPalette(new PaletteViewModel(model::commands), model.keys(), model::closeOverlay);
        cheatSheet = new CheatSheet(model.keys());
        outage.setId("outage");
        notice.setId("notice");
        stage.getStyleClass().add("screen-stage");
        frame.setLeft(new Navigation(model, person, texts.redisTone()));
        frame.setCenter(new BorderPane(stage, new VBox(outage, notice), null, null, null));
        statusBar = new StatusBar(status, texts, model);
        frame.setBottom(statusBar);
        getStyleClass().add("shell");
        getChildren().setAll(frame, overlay);
        texts.outage().subscribe(this::showOutage);
        model.overlayProperty().subscribe(this::showOverlay);
        model.currentProperty().subscribe(this::showScreen);
        KeyRouter.listen(this, model.keys(), this::handle);
    }

    /** A sentence across the top that the person can dismiss. */
    public Banner notice() {
        return notice;
    }

    /** What happens when the person asks for more about the models' levels. */
    public void onAutonomy(Runnable action) {
        statusBar.onAutonomy(action);
    }

    private void showOutage(String sentence) {
        if (sentence.isEmpty()) {
            outage.hide();
        } else {
            outage.show(sentence, Tone.DANGER);
        }
    }

    /** Screens stay where they were built, so that coming back costs nothing. */
    private void showScreen(Screen screen) {
        var shown = built.computeIfAbsent(screen, this::build);
        stage.getChildren().forEach(node -> node.setVisible(node.equals(shown)));
        screen.onShown();
    }

    private Node build(Screen screen) {
        var node = screen.node();
        stage.getChildren().add(node);
        return node;
    }

    private void showOverlay(Overlay wanted) {
        switch (wanted) {
            case NONE -> overlay.hide();
            case PALETTE -> {
                overlay.show(palette, Pos.TOP_CENTER);
                palette.open();
            }
            case CHEAT_SHEET -> {
                cheatSheet.refresh();
                overlay.show(cheatSheet, Pos.CENTER);
                cheatSheet.requestFocus();
            }
        }
    }

    private boolean handle(KeyMap key, KeyEvent event) {
        return switch (key) {
            case PALETTE -> toggle(Overlay.PALETTE);
            case CHEAT_SHEET -> toggle(Overlay.CHEAT_SHEET);
            case GO_TO_SCREEN -> model.goToNumber(KeyStroke.digitOf(event));
            default -> false;
        };
    }

    private boolean toggle(Overlay wanted) {
        model.toggle(wanted);
        return true;
    }
}
