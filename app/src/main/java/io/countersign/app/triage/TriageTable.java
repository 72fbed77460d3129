package io.countersign.app.triage;

import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.app.triage.query.TriageSort;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The virtual table: shows the view-model's rows, forwards clicks to it, and keeps the selected item in sight. */
final class TriageTable extends TableView<ReviewRow> {
    private static final double ROW_HEIGHT = 34;

    private final QueueViewModel model;
    private final RowList rows = new RowList();
    private final List<TriageRow> drawn = new ArrayList<>();
    private final TableScroll scroll = new TableScroll(this);
    private boolean following;

    TriageTable(QueueViewModel model) {
        this.model = model;
        setId("queue-table");
        getStyleClass().add("triage-table");
        setAccessibleText(Texts.of("queue.table"));
        setFixedCellSize(ROW_HEIGHT);
        setItems(rows);
        setRowFactory(table -> newRow());
        getColumns().setAll(new Columns(model).all());
        setTableMenuButtonVisible(true);
        setPlaceholder(new EmptyTable(model));
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        getSelectionModel().selectedIndexProperty().subscribe(index -> selected(index.intValue()));
        var narrow = new NarrowTable(this);
        narrow.watch();
        new ColumnMemory(this, model.layouts(), narrow).watch();
        scroll.onTop(model::scrolled);
        listen();
        setSortPolicy(table -> sorted());
    }

    private void listen() {
        model.table().viewProperty().subscribe(this::show);
        model.table().queryProperty().subscribe(query -> showSort(query.sort()));
        model.selectedPositionProperty().subscribe(position -> follow(position.intValue()));
        model.revisionProperty().subscribe(revision -> drawn.forEach(TriageRow::refresh));
        model.nowProperty().subscribe(now -> drawn.forEach(TriageRow::tick));
    }

    private TriageRow newRow() {
        var row = new TriageRow(model, rows);
        drawn.add(row);
        return row;
    }

    private void show(IndexView next) {
        IndexView before = rows.view();
        if (next.arrangement() == before.arrangement()) {
            rows.show(next);
            return;
        }
        var anchor = scroll.anchor(before, model.selectedProperty().get());
        following = true;
        rows.show(next);
        selectPosition(model.selectedPositionProperty().get());
        following = false;
        boolean sameQuestion = next.query().equals(before.query());
        scroll.restore(anchor, next, sameQuestion);
    }

    private void follow(int position) {
        if (!following && position != getSelectionModel().getSelectedIndex()) {
            following = true;
            selectPosition(position);
            following = false;
            scroll.reveal(position);
        }
    }

    private void selectPosition(int position) {
        if (position >= 0 && position < rows.size()) {
            getSelectionModel().clearAndSelect(position);
        } else {
            getSelectionModel().clearSelection();
        }
    }

    private void selected(int position) {
        if (!following && position >= 0) {
            following = true;
            model.selectAt(position);
            following = false;
        }
    }

    /** A click on a header tells only which column; how it is sorted then is the view-model's to say. */
    private boolean sorted() {
        TriageSort shown = model.table().queryProperty().get().sort();
        if (!following && !shows(shown)) {
            TriageColumn clicked = getSortOrder().isEmpty()
                    ? shown.column()
                    : (TriageColumn) getSortOrder().getFirst().getUserData();
            model.table().sortBy(clicked);
        }
        return true;
    }

    private boolean shows(TriageSort sort) {
        return getSortOrder().size() == 1
                && getSortOrder().getFirst().getUserData() == sort.column()
                && getSortOrder().getFirst().getSortType() == typeOf(sort);
    }

    private static TableColumn.SortType typeOf(TriageSort sort) {
        return sort.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING;
    }

    private void showSort(TriageSort sort) {
        following = true;
        column(sort.column()).ifPresent(column -> {
            column.setSortType(typeOf(sort));
            getSortOrder().setAll(List.of(column));
        });
        following = false;
    }

    private Optional<TableColumn<ReviewRow, ?>> column(TriageColumn wanted) {
        return getColumns().stream()
                .filter(column -> wanted.equals(column.getUserData()))
                .findFirst();
    }
}
