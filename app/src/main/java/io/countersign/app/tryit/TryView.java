package io.countersign.app.tryit;

import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.ScreenHeader;
import io.countersign.app.ui.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

final class TryView extends BorderPane {
    private static final double EDITOR_SHARE = .4;
    private static final double TABLE_SHARE = .52;

    private final TryViewModel model;
    private final RequestsPane requests;

    TryView(TryViewModel model) {
        this.model = model;
        this.requests = new RequestsPane(model);
        getStyleClass().add("tryit");
        setTop(new ScreenHeader(Texts.of("tryit.title"), Texts.of("tryit.explanation")));
        setCenter(createBody());
        setOnDragOver(this::offer);
        setOnDragDropped(this::drop);
    }

    void takeFocus() {
        requests.takeFocus();
    }

    private Node createBody() {
        var split = new SplitPane(requests, createResults());
        split.setDividerPositions(EDITOR_SHARE);
        SplitPane.setResizableWithParent(requests, false);
        return split;
    }

    private Node createResults() {
        var table = new TrialTable(model.rows());
        var detail = new TrialDetail(model);
        table.selectedProperty().subscribe(row -> show(row, detail));
        var split = new SplitPane(table, detail);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TABLE_SHARE);
        var results = new BorderPane(split);
        results.setTop(new CountsBar(model));
        results.getStyleClass().add("tryit-results");
        var empty = new EmptyState(
                MaterialDesignF.FLASK_EMPTY_OUTLINE, Texts.of("tryit.empty.title"), Texts.of("tryit.empty.message"));
        empty.offer(Texts.of("tryit.example.offer"), model::example);
        var nothing = Bindings.isEmpty(model.rows()).and(model.runningProperty().not());
        empty.visibleProperty().bind(nothing);
        results.visibleProperty().bind(nothing.not());
        return new StackPane(results, empty);
    }

    private void show(@Nullable TrialRow row, TrialDetail detail) {
        detail.show(row);
        if (row != null) {
            requests.goTo(row.line());
        }
    }

    private void offer(DragEvent event) {
        if (dragged(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Optional<Path> file = dragged(event);
        file.ifPresent(model::open);
        event.setDropCompleted(file.isPresent());
        event.consume();
    }

    private static Optional<Path> dragged(DragEvent event) {
        List<File> files =
                event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        return files.stream().filter(File::isFile).findFirst().map(File::toPath);
    }
}
