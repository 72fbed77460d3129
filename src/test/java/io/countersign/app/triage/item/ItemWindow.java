package io.countersign.app.triage.item;

import io.countersign.app.FxTest;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyRouter;
import io.countersign.app.ui.Theme;
import java.io.IOException;
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

    final void pictures(String name) throws IOException {
        picture("item-" + name + "-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("item-" + name + "-dark");
        interact(() -> appearance.themeProperty().set(Theme.LIGHT));
    }
}
