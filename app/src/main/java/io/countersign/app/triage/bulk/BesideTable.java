package io.countersign.app.triage.bulk;

import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyRouter;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** What stands beside the table: the selected item, or what is done with many. */
public final class BesideTable extends StackPane implements KeyRouter.Handler {
    private final Node item;
    private final KeyRouter.Handler itemKeys;
    private final BulkPane bulk;
    private final BulkViewModel model;

    public BesideTable(Node item, KeyRouter.Handler itemKeys, BulkPane bulk, BulkViewModel model) {
        this.item = item;
        this.itemKeys = itemKeys;
        this.bulk = bulk;
        this.model = model;
        getChildren().setAll(item, bulk);
        item.visibleProperty().bind(bulk.visibleProperty().not());
    }

    @Override
    public boolean handle(KeyMap key, KeyEvent event) {
        if (key == KeyMap.UNDO && model.canUndo()) {
            model.undo();
            return true;
        }
        if (model.takesKeys() && bulk.handle(key)) {
            return true;
        }
        return !model.isOpen() && itemKeys.handle(key, event);
    }

    /** The keyboard goes to what is seen. */
    @Override
    public void requestFocus() {
        (bulk.isVisible() ? bulk : item).requestFocus();
    }
}
