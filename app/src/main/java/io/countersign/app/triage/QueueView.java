package io.countersign.app.triage;

import io.countersign.app.async.Ticker;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyRouter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Filters above, the table below them, and at its right the selected item. */
final class QueueView extends BorderPane {
    private static final double DIVIDER = .6;

    private final QueueViewModel model;
    private final Node item;
    private final KeyRouter.Handler itemKeys;
    private final TriageTable table;
    private final FilterBar filters;
    private final SplitPane split = new SplitPane();
    private final Subscription keys;

    QueueView(QueueViewModel model, Ticker ticker, KeyBindings bindings, Node item, KeyRouter.Handler itemKeys) {
        this.model = model;
        this.item = item;
        this.itemKeys = itemKeys;
        setId("screen-queue");
        getStyleClass().add("queue-view");
        table = new TriageTable(model);
        filters = new FilterBar(model, table::requestFocus);
        setTop(filters);
        setCenter(createSplit(ticker));
        keys = KeyRouter.listen(this, bindings, this::handle);
        model.selectedProperty().subscribe(row -> {
            if (row != null) {
                showItem();
            }
        });
    }

    private SplitPane createSplit(Ticker ticker) {
        var busy = new BusyLine(model.table(), ticker);
        var stack = new StackPane(table, busy);
        StackPane.setAlignment(busy, Pos.TOP_CENTER);
        SplitPane.setResizableWithParent(item, false);
        split.getStyleClass().add("queue-split");
        split.getItems().setAll(stack);
        return split;
    }

    /** Once the person has selected something, the item's place stays: a verdict may be undone there. */
    void showItem() {
        if (split.getItems().size() == 1) {
            split.getItems().add(item);
            split.setDividerPositions(DIVIDER);
        }
    }

    void focusTable() {
        table.requestFocus();
    }

    void startSearch() {
        filters.startSearch();
    }

    void release() {
        keys.unsubscribe();
    }

    private boolean handle(KeyMap key, KeyEvent event) {
        return switch (key) {
            case NEXT -> move(event, 1);
            case PREVIOUS -> move(event, -1);
            case SELECT_NEXT -> whenWorking(event, () -> model.markAndMove(1));
            case SELECT_PREVIOUS -> whenWorking(event, () -> model.markAndMove(-1));
            case SELECT -> whenWorking(event, model::markSelected);
            case OPEN -> open(event);
            case BACK -> itemKeys.handle(key, event) || back(event);
            case SHOW_NEW -> always(model.table()::takeInNew);
            case SEARCH -> always(this::startSearch);
            default -> inWork(event) && itemKeys.handle(key, event);
        };
    }

    /** Arrows scroll where they are pressed, unless that is the table. */
    private boolean move(KeyEvent event, int rows) {
        boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        boolean mine = !arrow || isBelow(event.getTarget(), table);
        return mine && whenWorking(event, () -> model.move(rows));
    }

    private boolean open(KeyEvent event) {
        if (!isBelow(event.getTarget(), table) || model.selectedProperty().get() == null) {
            return false;
        }
        item.requestFocus();
        return true;
    }

    private boolean back(KeyEvent event) {
        if (isBelow(event.getTarget(), item)) {
            focusTable();
            return true;
        }
        return whenWorking(event, model::back);
    }

    private boolean whenWorking(KeyEvent event, Runnable action) {
        return inWork(event) && always(action);
    }

    private boolean inWork(KeyEvent event) {
        return isBelow(event.getTarget(), split);
    }

    private static boolean always(Runnable action) {
        action.run();
        return true;
    }

    private static boolean isBelow(@Nullable Object target, Node ancestor) {
        for (@Nullable Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
