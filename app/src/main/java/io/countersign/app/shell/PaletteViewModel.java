package io.countersign.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds commands by any of their words. */
public final class PaletteViewModel {
    private final Supplier<List<Command>> source;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> matches = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private List<Command> offered = List.of();

    public PaletteViewModel(Supplier<List<Command>> source) {
        this.source = source;
        query.subscribe(this::match);
    }

    /** Each time the palette opens: asks again what can be done, and starts with an empty query. */
    public void open() {
        offered = source.get();
        query.set("");
        match("");
    }

    public void select(int index) {
        selected.set(matches.isEmpty() ? -1 : Math.clamp(index, 0, matches.size() - 1));
    }

    public void selectNext() {
        select(selected.get() + 1);
    }

    public void selectPrevious() {
        select(selected.get() - 1);
    }

    /** Runs the selected command; false when there is none. */
    public boolean run() {
        if (selected.get() < 0) {
            return false;
        }
        matches.get(selected.get()).action().run();
        return true;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Command> matches() {
        return matches;
    }

    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    private void match(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        var found = new ArrayList<Command>();
        for (var command : offered) {
            if (words.stream().allMatch(command.title().toLowerCase(Locale.ROOT)::contains)) {
                found.add(command);
            }
        }
        // What begins with the query comes first; otherwise the order stays.
        found.sort(Comparator.comparing(
                command -> !command.title().toLowerCase(Locale.ROOT).startsWith(words.getFirst())));
        selected.set(-1);
        matches.setAll(found);
        select(0);
    }
}
