package io.countersign.app.triage;

import io.countersign.engine.review.ReviewRow;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell that shows something of a row, and looks again when it is told to. */
abstract class TriageCell extends TableCell<ReviewRow, ReviewRow> {
    private final Tooltip tooltip = new Tooltip();

    TriageCell(String styleClass) {
        getStyleClass().addAll("triage-cell", styleClass);
        setAlignment(Pos.CENTER_LEFT);
        tooltip.setOnShowing(event -> explain());
    }

    /** What stands in the cell while there is a row. */
    abstract Node content();

    abstract void show(ReviewRow row);

    /** What the pointer, and a screen reader, tell about the row. Asked for only when it is needed. */
    abstract String explanation(ReviewRow row);

    /** What changed is not the row, but what is known besides it. */
    final void refresh() {
        @Nullable ReviewRow row = getItem();
        if (row != null && !isEmpty()) {
            show(row);
        }
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = row != null && !empty;
        // A table empties its cells whenever it moves; what is taken out and put back would be styled anew.
        content().setVisible(shown);
        setGraphic(content());
        setTooltip(shown ? tooltip : null);
        if (row != null && shown) {
            show(row);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        @Nullable ReviewRow row = getItem();
        return attribute == AccessibleAttribute.TEXT && row != null
                ? explanation(row)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void explain() {
        @Nullable ReviewRow row = getItem();
        if (row != null) {
            tooltip.setText(explanation(row));
        }
    }
}
