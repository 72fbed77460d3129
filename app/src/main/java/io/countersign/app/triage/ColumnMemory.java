package io.countersign.app.triage;

import io.countersign.app.triage.TableLayout.Place;
import io.countersign.app.triage.query.TriageColumn;
import io.countersign.engine.review.ReviewRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Arranges the columns as the person left them in the view that is shown, and tells how the person arranges them. */
final class ColumnMemory {
    private final TableView<ReviewRow> table;
    private final Layouts layouts;
    private final NarrowTable narrow;
    private final List<Place> usual;
    private boolean restoring;

    ColumnMemory(TableView<ReviewRow> table, Layouts layouts, NarrowTable narrow) {
        this.table = table;
        this.layouts = layouts;
        this.narrow = narrow;
        usual = places();
    }

    void watch() {
        layouts.chosenProperty().subscribe(view -> restore());
        table.getColumns().addListener((ListChangeListener<TableColumn<ReviewRow, ?>>) change -> tell());
        table.getColumns().forEach(column -> {
            column.visibleProperty().subscribe((before, now) -> tell());
            column.prefWidthProperty().subscribe((before, now) -> tell());
        });
    }

    private void tell() {
        if (!restoring && !places().equals(layouts.places().isEmpty() ? usual : layouts.places())) {
            layouts.arranged(places());
        }
    }

    private List<Place> places() {
        return table.getColumns().stream()
                .filter(column -> column.getUserData() instanceof TriageColumn)
                .map(this::place)
                .toList();
    }

    private Place place(TableColumn<ReviewRow, ?> column) {
        boolean wanted = column.isVisible() || narrow.hasPutAway(column);
        return new Place((TriageColumn) column.getUserData(), column.getPrefWidth(), wanted);
    }

    private void restore() {
        restoring = true;
        narrow.forget();
        List<Place> wanted = layouts.places().isEmpty() ? usual : layouts.places();
        order(wanted.stream().map(Place::column).toList());
        for (TableColumn<ReviewRow, ?> column : table.getColumns()) {
            wanted.stream()
                    .filter(place -> place.column() == column.getUserData())
                    .findFirst()
                    .ifPresent(place -> arrange(column, place));
        }
        narrow.fit();
        // The only way to have the table lay out its columns anew.
        table.setColumnResizePolicy(new ColumnLayout());
        restoring = false;
    }

    private static void arrange(TableColumn<ReviewRow, ?> column, Place place) {
        column.setPrefWidth(Math.clamp(place.width(), column.getMinWidth(), column.getMaxWidth()));
        column.setVisible(place.shown());
    }

    /** The box to mark a row with stays first; columns that are not named come last. */
    private void order(List<TriageColumn> wanted) {
        Comparator<TableColumn<ReviewRow, ?>> byPlace = Comparator.comparingInt(column -> rank(column, wanted));
        boolean inOrder = IntStream.range(1, table.getColumns().size())
                .allMatch(i -> byPlace.compare(
                                table.getColumns().get(i - 1),
                                table.getColumns().get(i))
                        <= 0);
        if (!inOrder) {
            table.getColumns().sort(byPlace);
        }
    }

    private static int rank(TableColumn<ReviewRow, ?> column, List<TriageColumn> wanted) {
        if (!(column.getUserData() instanceof TriageColumn which)) {
            return -1;
        }
        int at = wanted.indexOf(which);
        return at < 0 ? wanted.size() : at;
    }
}
