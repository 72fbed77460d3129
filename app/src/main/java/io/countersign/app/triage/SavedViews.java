package io.countersign.app.triage;

import io.countersign.app.triage.query.TriageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The views to choose from: those that everybody has, then the person's own. */
public final class SavedViews {
    private final List<SavedView> builtIn = SavedView.builtIn();
    private final SavedViewStore store;
    private final ObservableList<SavedView> all = FXCollections.observableArrayList(builtIn);
    private final ObservableList<SavedView> readOnly = FXCollections.unmodifiableObservableList(all);

    SavedViews(SavedViewStore store) {
        this.store = store;
        all.addAll(store.load());
    }

    public ObservableList<SavedView> all() {
        return readOnly;
    }

    /** The view that asks exactly this. */
    public Optional<SavedView> of(TriageQuery query) {
        return all.stream().filter(view -> view.query().equals(query)).findFirst();
    }

    public boolean isBuiltIn(SavedView view) {
        return builtIn.contains(view);
    }

    /** Whether a view of the person's own may have this name. */
    public boolean mayBeNamed(String name) {
        return !name.isBlank() && builtIn.stream().noneMatch(view -> view.name().equalsIgnoreCase(name.strip()));
    }

    /** Keeps a view; one of the person's own with the same name is replaced. */
    SavedView save(String name, TriageQuery query) {
        var view = new SavedView(name.strip(), query);
        var own = own();
        own.removeIf(other -> other.name().equalsIgnoreCase(view.name()));
        own.add(view);
        keep(own);
        return view;
    }

    void delete(SavedView view) {
        var own = own();
        own.remove(view);
        keep(own);
    }

    private List<SavedView> own() {
        return new ArrayList<>(all.subList(builtIn.size(), all.size()));
    }

    private void keep(List<SavedView> own) {
        all.remove(builtIn.size(), all.size());
        all.addAll(own);
        store.save(List.copyOf(own));
    }
}
