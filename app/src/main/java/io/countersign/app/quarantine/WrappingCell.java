package io.countersign.app.quarantine;

import io.countersign.engine.review.Quarantine;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A sentence, whole, on as many lines as its column asks for. */
final class WrappingCell extends TableCell<Quarantine.Entry, String> {
    private static final double BESIDE_TEXT = 24;

    private final Text sentence = new Text();

    WrappingCell(TableColumn<Quarantine.Entry, String> column) {
        sentence.getStyleClass().add("wrapped-text");
        sentence.wrappingWidthProperty().bind(column.widthProperty().subtract(BESIDE_TEXT));
        setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        sentence.setText(text);
        setGraphic(empty ? null : sentence);
    }
}
