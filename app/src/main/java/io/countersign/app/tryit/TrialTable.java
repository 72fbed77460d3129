package io.countersign.app.tryit;

import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.model.Confidence;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** What would become of each line. */
final class TrialTable extends StackPane {
    private final TableView<TrialRow> table = new TableView<>();

    TrialTable(ObservableList<TrialRow> rows) {
        table.setId("try-table");
        table.setAccessibleText(Texts.of("tryit.table"));
        table.getStyleClass().addAll("edge-to-edge", "plain-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(text("tryit.column.line", 56, row -> "%,d".formatted(row.line())));
        table.getColumns().add(route());
        table.getColumns().add(text("tryit.column.confidence", 92, row -> ofDecision(row, TrialTable::confidence)));
        table.getColumns().add(text("tryit.column.risk", 60, row -> ofDecision(row, TrialTable::risk)));
        table.getColumns().add(text("tryit.column.why", 280, TrialTable::why));
        table.setItems(rows);
        rows.addListener((ListChangeListener<TrialRow>) change -> selectFirst());
        getChildren().setAll(table);
    }

    ReadOnlyObjectProperty<TrialRow> selectedProperty() {
        return table.getSelectionModel().selectedItemProperty();
    }

    private static TableColumn<TrialRow, TrialRow> route() {
        var column = new TableColumn<TrialRow, TrialRow>(Texts.of("tryit.column.route"));
        column.setPrefWidth(190);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(of -> new RouteCell());
        return column;
    }

    private static TableColumn<TrialRow, String> text(String titleKey, double width, Function<TrialRow, String> text) {
        var column = new TableColumn<TrialRow, String>(Texts.of(titleKey));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static String ofDecision(TrialRow row, Function<Decision, String> text) {
        return switch (row) {
            case TrialRow.Decided(long _, Decision decision) -> text.apply(decision);
            case TrialRow.Refused _ -> "";
        };
    }

    private static String confidence(Decision decision) {
        return decision.confidence() instanceof Confidence.Known(double value) ? number(value) : "—";
    }

    private static String risk(Decision decision) {
        return Double.isNaN(decision.risk()) ? "—" : number(decision.risk());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String why(TrialRow row) {
        return switch (row) {
            case TrialRow.Decided(long _, Decision decision) ->
                decision.reasons().stream().map(reason -> reason.code().label()).collect(Collectors.joining(" · "));
            case TrialRow.Refused(long _, String field, String problem) ->
                Texts.of("tryit.refused.why", field, problem);
        };
    }

    private void selectFirst() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }
}
