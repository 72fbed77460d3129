package io.countersign.app.quarantine;

import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.ScreenHeader;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.Quarantine;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

final class QuarantineView extends BorderPane {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final double TABLE_SHARE = .58;

    private final QuarantineViewModel model;
    private final TableView<Quarantine.Entry> table = new TableView<>();
    private final TextArea preview = new TextArea();
    private final Label problem = new Label();

    QuarantineView(QuarantineViewModel model) {
        this.model = model;
        getStyleClass().add("quarantine");
        setTop(new ScreenHeader(Texts.of("quarantine.title"), Texts.of("quarantine.explanation")));
        setCenter(createBody());
        table.getSelectionModel().selectedItemProperty().subscribe(this::showEntry);
    }

    void takeFocus() {
        table.requestFocus();
    }

    private Node createBody() {
        var split = new SplitPane(createTable(), createDetail());
        split.setDividerPositions(TABLE_SHARE);
        var empty = new EmptyState(
                MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                Texts.of("quarantine.empty.title"),
                Texts.of("quarantine.empty.message"));
        var isEmpty = Bindings.isEmpty(model.entries());
        empty.visibleProperty().bind(isEmpty.and(model.loadedProperty()));
        split.visibleProperty().bind(isEmpty.not());
        return new StackPane(split, empty);
    }

    private Node createTable() {
        table.setId("quarantine-table");
        table.setAccessibleText(Texts.of("quarantine.title"));
        table.setItems(model.entries());
        table.getStyleClass().addAll("edge-to-edge", "plain-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("quarantine.column.at", 160, entry -> MOMENT.format(entry.at())));
        table.getColumns()
                .add(column(
                        "quarantine.column.field", 120, entry -> entry.reason().field()));
        var problems =
                column("quarantine.column.problem", 320, entry -> entry.reason().problem());
        problems.setCellFactory(WrappingCell::new);
        table.getColumns().add(problems);
        model.entries().addListener((ListChangeListener<Quarantine.Entry>) change -> selectFirst());
        return table;
    }

    private Node createDetail() {
        problem.getStyleClass().add("quarantine-problem");
        problem.setWrapText(true);
        preview.setEditable(false);
        preview.setWrapText(true);
        preview.getStyleClass().add("monospaced");
        preview.setAccessibleText(Texts.of("quarantine.preview"));
        VBox.setVgrow(preview, Priority.ALWAYS);
        var detail = new VBox(problem, preview, createActions());
        detail.getStyleClass().add("quarantine-detail");
        return detail;
    }

    private Node createActions() {
        var message = new Label();
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var release = new Button(Texts.of("quarantine.release"));
        release.setId("quarantine-release");
        release.setMinWidth(USE_PREF_SIZE);
        release.disableProperty()
                .bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        release.setOnAction(event -> model.release(table.getSelectionModel().getSelectedItems()));
        var actions = new HBox(message, space, release);
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.getStyleClass().add("quarantine-actions");
        return actions;
    }

    private static TableColumn<Quarantine.Entry, String> column(
            String titleKey, double width, Function<Quarantine.Entry, String> text) {
        var column = new TableColumn<Quarantine.Entry, String>(Texts.of(titleKey));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private void selectFirst() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void showEntry(Quarantine.@Nullable Entry entry) {
        problem.setText(entry == null ? "" : entry.reason().toString());
        preview.setText(entry == null ? "" : QuarantineViewModel.preview(entry));
    }
}
