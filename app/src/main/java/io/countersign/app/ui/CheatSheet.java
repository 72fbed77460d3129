package io.countersign.app.ui;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every key and what it does, drawn from {@link KeyMap} with the keys in force. */
public final class CheatSheet extends VBox {
    private static final double COLUMN_WIDTH = 310;

    private final KeyBindings bindings;
    private final HBox columns = new HBox();
    private final Label note = new Label();

    public CheatSheet(KeyBindings bindings) {
        this.bindings = bindings;
        getStyleClass().add("cheat-sheet");
        var title = new Label(Texts.of("cheat-sheet.title"));
        title.getStyleClass().add("cheat-sheet-title");
        note.getStyleClass().add("cheat-sheet-note");
        note.setWrapText(true);
        columns.getStyleClass().add("cheat-sheet-columns");
        getChildren().setAll(title, columns, note);
        refresh();
    }

    /** Draws the keys as they are now. */
    public void refresh() {
        columns.getChildren()
                .setAll(
                        new VBox(group(KeyGroup.MOVE), group(KeyGroup.WINDOW)),
                        new VBox(group(KeyGroup.DECIDE), group(KeyGroup.ITEM)));
        for (var column : columns.getChildren()) {
            HBox.setHgrow(column, Priority.ALWAYS);
            ((Region) column).setPrefWidth(COLUMN_WIDTH);
        }
        note.setText(
                bindings.singleCharactersProperty().get()
                        ? Texts.of("cheat-sheet.note")
                        : Texts.of("cheat-sheet.note-single-off"));
    }

    private Node group(KeyGroup group) {
        var title = new Label(group.label());
        title.getStyleClass().add("cheat-sheet-group");
        var grid = new GridPane();
        grid.getStyleClass().add("cheat-sheet-grid");
        var label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(label, new ColumnConstraints());
        Arrays.stream(KeyMap.values())
                .filter(key -> key.group() == group)
                .forEach(key -> grid.addRow(grid.getRowCount(), new Label(key.label()), caps(key)));
        var box = new VBox(title, grid);
        box.getStyleClass().add("cheat-sheet-section");
        return box;
    }

    private Node caps(KeyMap key) {
        var box = new HBox();
        box.getStyleClass().add("key-caps");
        box.setAlignment(Pos.CENTER_RIGHT);
        bindings.labels(key).map(KeyCap::new).forEach(box.getChildren()::add);
        if (box.getChildren().isEmpty()) {
            box.getChildren().add(new Label(Texts.of("key.off")));
        }
        return box;
    }
}
