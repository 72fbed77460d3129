package io.countersign.app.triage;

import io.countersign.app.triage.query.TriageQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** In which view the person works, and how the table was arranged and sorted in each when the person left it. */
public final class Layouts {
    private final SavedViewStore store;
    private final SavedViews views;
    private final LiveTable table;
    private final Map<String, TableLayout> kept;
    private final ReadOnlyObjectWrapper<SavedView> chosen;

    /** Begins with the first view. */
    Layouts(SavedViewStore store, SavedViews views, LiveTable table) {
        this.store = store;
        this.views = views;
        this.table = table;
        kept = new HashMap<>(store.layouts());
        chosen = new ReadOnlyObjectWrapper<>(views.all().getFirst());
        choose(chosen.get());
        table.queryProperty().subscribe(this::asked);
    }

    /** The view that was chosen last; what is asked now may be something else. */
    public ReadOnlyObjectProperty<SavedView> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The columns in the chosen view; empty if they stand as they come. */
    public List<TableLayout.Place> places() {
        return of(chosen.get()).places();
    }

    /** The view that is shown, however it is sorted. */
    public Optional<SavedView> current() {
        TriageQuery asked = table.queryProperty().get();
        return chosen.get().asks(asked.filter()) ? Optional.of(chosen.get()) : views.of(asked);
    }

    /** Shows a view as the person left it. */
    public void choose(SavedView view) {
        chosen.set(view);
        table.ask(view.query().withSort(of(view).sort()));
    }

    /** Keeps what is shown under a name, as it is arranged. */
    void save(String name) {
        SavedView view = views.save(name, table.queryProperty().get());
        keep(view, of(chosen.get()).withSort(view.query().sort()));
        chosen.set(view);
    }

    /** Deletes a view of the person's own; what is shown stays. */
    void delete(SavedView view) {
        views.delete(view);
        if (kept.remove(view.name()) != null) {
            store.saveLayouts(Map.copyOf(kept));
        }
        if (chosen.get().equals(view)) {
            chosen.set(views.all().getFirst());
        }
    }

    /** The person arranged the columns. */
    void arranged(List<TableLayout.Place> places) {
        keep(chosen.get(), of(chosen.get()).withPlaces(places));
    }

    private void asked(TriageQuery query) {
        if (chosen.get().asks(query.filter())) {
            keep(chosen.get(), of(chosen.get()).withSort(query.sort()));
        }
    }

    private TableLayout of(SavedView view) {
        return Objects.requireNonNullElseGet(
                kept.get(view.name()),
                () -> new TableLayout(List.of(), view.query().sort()));
    }

    private void keep(SavedView view, TableLayout layout) {
        if (!layout.equals(of(view))) {
            kept.put(view.name(), layout);
            store.saveLayouts(Map.copyOf(kept));
        }
    }
}
