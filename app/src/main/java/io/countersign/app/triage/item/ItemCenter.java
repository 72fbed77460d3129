package io.countersign.app.triage.item;

import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The middle of the pane: the item, or why there is none. */
final class ItemCenter extends StackPane {
    private static final Duration SLOW = Duration.millis(300);
    private static final double EDITOR_FROM = .38;

    private final EmptyState nothing;
    private final EmptyState failed;
    private final ProgressIndicator loading = new ProgressIndicator();
    private final PauseTransition slow = new PauseTransition(SLOW);
    private final SplitPane split = new SplitPane();
    private final ItemContent content;

    ItemCenter(ItemViewModel model, KeyBindings bindings) {
        content = new ItemContent(model, bindings);
        nothing = new EmptyState(
                MaterialDesignI.INBOX_OUTLINE,
                Texts.of("item.nothing.title"),
                Texts.of("item.nothing.message", bindings.label(KeyMap.NEXT), bindings.label(KeyMap.PREVIOUS)));
        failed = new EmptyState(MaterialDesignC.CLOUD_OFF_OUTLINE, Texts.of("item.failed.title"), "");
        loading.getStyleClass().add("item-loading");
        loading.setAccessibleText(Texts.of("item.loading"));
        loading.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        slow.setOnFinished(event -> loading.setVisible(true));
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("item-split");
        split.getItems().setAll(content);
        getChildren().setAll(split, nothing, failed, loading);
        model.screenProperty().subscribe(this::show);
    }

    /** Puts an editor below the item, or takes it away. */
    void edit(ModifyPane editor, boolean editing) {
        if (editing && !split.getItems().contains(editor)) {
            split.getItems().add(editor);
            split.setDividerPositions(EDITOR_FROM);
        } else if (!editing) {
            split.getItems().remove(editor);
        }
    }

    Node readable() {
        return content;
    }

    private void show(ItemScreen screen) {
        nothing.setVisible(screen instanceof ItemScreen.Nothing);
        failed.setVisible(screen instanceof ItemScreen.Failed);
        split.setVisible(screen instanceof ItemScreen.Open);
        loading.setVisible(false);
        slow.stop();
        switch (screen) {
            case ItemScreen.Nothing none -> {}
            case ItemScreen.Loading item -> slow.playFromStart();
            case ItemScreen.Failed(var row, String sentence) ->
                failed.show(MaterialDesignC.CLOUD_OFF_OUTLINE, Texts.of("item.failed.title"), sentence);
            case ItemScreen.Open(OpenItem item) -> content.show(item);
        }
    }
}
