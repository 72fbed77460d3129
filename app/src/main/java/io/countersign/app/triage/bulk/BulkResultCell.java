package io.countersign.app.triage.bulk;

import io.countersign.app.ui.Chip;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One item of a run. */
final class BulkResultCell extends ListCell<BulkResult> {
    private static final int ID_DIGITS = 12;

    private final BulkRun run;
    private final Label id = new Label();
    private final Label model = new Label();
    private final Chip state = new Chip();
    private final HBox line = new HBox(10, id, model, state);

    BulkResultCell(BulkRun run) {
        this.run = run;
        id.getStyleClass().add("monospaced");
        id.setMinWidth(USE_PREF_SIZE);
        model.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(model, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(BulkResult result, boolean empty) {
        super.updateItem(result, empty);
        if (empty || result == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        BulkLook look = BulkLook.of(run, result);
        String value = result.row().id().value();
        id.setText(value.substring(value.indexOf('}') + 1).substring(0, ID_DIGITS));
        model.setText(result.row().why());
        state.show(look.text(), look.tone());
        setAccessibleText(id.getText() + ", " + look.text());
        setGraphic(line);
    }
}
