package io.countersign.app.triage;

import io.countersign.app.triage.query.TriageColumn;
import io.countersign.engine.review.ReviewRow;
import java.util.List;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Gives the columns exactly the width of the table: each the width that it wants, and what is left to the reason; where
 * there is too little, each gives in by its share. A width that the person drags is what the column wants from then on.
 */
@SuppressWarnings("rawtypes") // as the table asks for it
final class ColumnLayout extends ConstrainedColumnResizeBase implements Callback<TableView.ResizeFeatures, Boolean> {
    @Override
    @SuppressWarnings("unchecked") // it is the policy of one table only
    public Boolean call(TableView.ResizeFeatures features) {
        TableView.ResizeFeatures<ReviewRow> ours = features;
        @Nullable TableColumn<ReviewRow, ?> dragged = ours.getColumn();
        if (dragged != null) {
            double wanted = dragged.getWidth() + ours.getDelta();
            dragged.setPrefWidth(Math.clamp(wanted, dragged.getMinWidth(), dragged.getMaxWidth()));
        }
        layOut(ours, ours.getTable().getVisibleLeafColumns());
        return true;
    }

    private static void layOut(TableView.ResizeFeatures<ReviewRow> features, List<TableColumn<ReviewRow, ?>> columns) {
        double least = columns.stream().mapToDouble(TableColumn::getMinWidth).sum();
        double spare = features.getContentWidth() - least;
        double wanted = columns.stream().mapToDouble(ColumnLayout::beyondLeast).sum();
        double share = wanted == 0 ? 0 : Math.clamp(spare / wanted, 0, 1);
        double left = Math.max(0, spare - wanted);
        TableColumn<ReviewRow, ?> flexible = flexible(columns);
        for (TableColumn<ReviewRow, ?> column : columns) {
            double width = Math.floor(column.getMinWidth() + share * beyondLeast(column));
            features.setColumnWidth(column, column.equals(flexible) ? width + left : width);
        }
    }

    private static TableColumn<ReviewRow, ?> flexible(List<TableColumn<ReviewRow, ?>> columns) {
        return columns.stream()
                .filter(column -> TriageColumn.WHY.equals(column.getUserData()))
                .findFirst()
                .orElse(columns.getLast());
    }

    private static double beyondLeast(TableColumn<ReviewRow, ?> column) {
        return Math.max(0, column.getPrefWidth() - column.getMinWidth());
    }
}
