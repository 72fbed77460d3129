package io.countersign.app.triage;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/** The columns of the table. */
final class Columns {
    private final QueueViewModel model;
    private final WhyRoom room = new WhyRoom();

    Columns(QueueViewModel model) {
        this.model = model;
    }

    List<TableColumn<ReviewRow, ReviewRow>> all() {
        var columns = new ArrayList<TableColumn<ReviewRow, ReviewRow>>();
        columns.add(marks());
        for (TriageColumn column : TriageColumn.values()) {
            columns.add(column(column));
        }
        return columns;
    }

    private TableColumn<ReviewRow, ReviewRow> marks() {
        var column = bare(() -> new MarkCell(model));
        column.setId("column-mark");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        fix(column, 28, 28, 28);
        return column;
    }

    private TableColumn<ReviewRow, ReviewRow> column(TriageColumn which) {
        TableColumn<ReviewRow, ReviewRow> column = switch (which) {
            case RISK -> fix(bare(RiskCell::new), 100, 168, 220);
            case CONFIDENCE -> fix(bare(ConfidenceCell::new), 84, 108, 160);
            case DUE -> fix(bare(() -> new DueCell(model)), 72, 100, 140);
            case AGE -> fix(bare(() -> new AgeCell(model)), 64, 72, 120);
            case WHY -> fix(bare(() -> new WhyCell(room)), 186, 220, 900);
            case MODEL -> fix(bare(() -> new WordCell("model-cell", ReviewRow::model)), 96, 140, 400);
            case OWNER -> fix(bare(() -> new OwnerCell(model)), 50, 120, 260);
            case STATE -> fix(bare(() -> new StateCell(model)), 122, 138, 200);
            case ID -> fix(bare(() -> new WordCell("id-cell", Columns::idOf)), 84, 200, 400);
        };
        column.setId("column-" + which.name().toLowerCase(Locale.ROOT));
        column.setText(nameOf(which));
        column.setUserData(which);
        column.setVisible(which != TriageColumn.AGE && which != TriageColumn.ID);
        return column;
    }

    static String nameOf(TriageColumn column) {
        return switch (column) {
            case RISK -> Texts.of("queue.column.risk");
            case CONFIDENCE -> Texts.of("queue.column.confidence");
            case DUE -> Texts.of("queue.column.due");
            case AGE -> Texts.of("queue.column.age");
            case WHY -> Texts.of("queue.column.why");
            case MODEL -> Texts.of("queue.column.model");
            case OWNER -> Texts.of("queue.column.owner");
            case STATE -> Texts.of("queue.column.state");
            case ID -> Texts.of("queue.column.id");
        };
    }

    /** Without the hash tag that all ids on a cluster have in front. */
    private static String idOf(ReviewRow row) {
        String id = row.id().value();
        return id.substring(id.lastIndexOf('}') + 1);
    }

    private static TableColumn<ReviewRow, ReviewRow> bare(Supplier<TriageCell> cell) {
        var column = new TableColumn<ReviewRow, ReviewRow>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(owner -> cell.get());
        return column;
    }

    private static TableColumn<ReviewRow, ReviewRow> fix(
            TableColumn<ReviewRow, ReviewRow> column, double least, double usual, double most) {
        column.setMinWidth(least);
        column.setPrefWidth(usual);
        column.setMaxWidth(most);
        return column;
    }
}
