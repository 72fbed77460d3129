package io.countersign.app.triage;

import io.countersign.engine.review.ReviewRow;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row that keeps itself up to date while the row behind it is replaced in its place. */
final class TriageRow extends TableRow<ReviewRow> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass LEAVING = PseudoClass.getPseudoClass("leaving");

    private final QueueViewModel model;
    private final RowList rows;

    TriageRow(QueueViewModel model, RowList rows) {
        this.model = model;
        this.rows = rows;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPress);
    }

    /** Shows what has changed, in the row or in what is known besides it. */
    void refresh() {
        int index = getIndex();
        if (isEmpty() || index >= rows.size()) {
            return;
        }
        if (rows.get(index).equals(getItem())) {
            cells(TriageCell::refresh);
        } else {
            updateIndex(index);
        }
        paint();
    }

    /** Shows that time has passed. */
    void tick() {
        if (!isEmpty()) {
            cells(cell -> {
                if (cell instanceof DueCell || cell instanceof AgeCell) {
                    cell.refresh();
                }
            });
        }
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        paint();
    }

    private void cells(Consumer<TriageCell> action) {
        getChildrenUnmodifiable().forEach(child -> {
            if (child instanceof TriageCell cell) {
                action.accept(cell);
            }
        });
    }

    private void paint() {
        @Nullable ReviewRow row = getItem();
        boolean shown = row != null && !isEmpty() && getIndex() < rows.size();
        pseudoClassStateChanged(MARKED, shown && row != null && model.marks().has(row.id()));
        pseudoClassStateChanged(LEAVING, shown && !rows.view().stays(getIndex()));
    }

    private void onPress(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isEmpty()) {
            return;
        }
        if (event.isShiftDown()) {
            model.markTo(getIndex());
            event.consume();
        } else if (event.isShortcutDown()) {
            model.mark(getIndex());
            event.consume();
        }
    }
}
