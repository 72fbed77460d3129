package io.countersign.app.triage;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.engine.review.ReviewRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Puts columns away while the table is too narrow to show all of them in a readable width: what the item beside the
 * table shows anyway goes first. A column that the person shows or hides meanwhile stays as the person wants it.
 */
final class NarrowTable {
    private static final double SLACK = 10;
    private static final List<TriageColumn> FIRST_TO_GO =
            List.of(TriageColumn.ID, TriageColumn.AGE, TriageColumn.MODEL, TriageColumn.OWNER);

    private final TableView<ReviewRow> table;
    private final List<TableColumn<ReviewRow, ?>> putAway = new ArrayList<>();

    NarrowTable(TableView<ReviewRow> table) {
        this.table = table;
    }

    void watch() {
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /** Whether the column is away only for want of room. */
    boolean hasPutAway(TableColumn<ReviewRow, ?> column) {
        return putAway.contains(column);
    }

    /** What is shown and what is not is decided anew, without regard to the room. */
    void forget() {
        putAway.clear();
    }

    void fit() {
        fit(table.getWidth());
    }

    private void fit(double width) {
        if (width <= 0) {
            return;
        }
        while (needed() > width && putOneAway()) {
            // One by one, until the rest fits.
        }
        while (!putAway.isEmpty() && needed() + putAway.getLast().getMinWidth() <= width) {
            putAway.removeLast().setVisible(true);
        }
    }

    private double needed() {
        return SLACK
                + table.getVisibleLeafColumns().stream()
                        .mapToDouble(column -> column.getMinWidth())
                        .sum();
    }

    private boolean putOneAway() {
        for (TriageColumn which : FIRST_TO_GO) {
            for (TableColumn<ReviewRow, ?> column : table.getVisibleLeafColumns()) {
                if (which.equals(column.getUserData())) {
                    putAway.add(column);
                    column.setVisible(false);
                    return true;
                }
            }
        }
        return false;
    }
}
