package io.countersign.app.triage.item;

import io.countersign.app.FxTest;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyRouter;
import io.countersign.engine.review.ReviewRow;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The pane at its real width, beside something that can have the focus as the table has. */
abstract class ItemWindow extends FxTest {
    final KeyBindings bindings = new KeyBindings();
    Bench bench;
    ItemPane pane;
    StackPane table;

    @Override
    protected Parent content() {
        bench = new Bench();
        pane = new ItemPane(bench.model, bindings);
        pane.setPrefWidth(520);
        table = new StackPane(new Label("table"));
        table.setFocusTraversable(true);
        var root = new BorderPane(table, null, pane, null, null);
        KeyRouter.listen(root, bindings, pane::handle);
        return root;
    }

    @Override
    protected void close() {
        bench.model.close();
    }

    final ReviewRow openFirstOfTwo() {
        ReviewRow first = bench.add("first");
        bench.add("second");
        interact(() -> {
            bench.open(first);
            table.requestFocus();
        });
        return first;
    }

    final void open(String entry) {
        interact(() -> {
            bench.open(bench.queue.add(Rows.row("first").item(entry)));
            table.requestFocus();
        });
    }

    final Node button(String id) {
        return lookup("#" + id).query();
    }
}
