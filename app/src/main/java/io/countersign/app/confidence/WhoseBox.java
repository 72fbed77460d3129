package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Chooses whose decisions are shown; a chosen model stays chosen when others appear. */
final class WhoseBox extends ComboBox<Optional<Whose>> {
    private boolean showing;

    /** @param chosen told what the person chooses; empty for nobody */
    WhoseBox(String id, String accessible, Consumer<Optional<Whose>> chosen) {
        setId(id);
        setAccessibleText(accessible);
        setConverter(new Names());
        valueProperty().subscribe(value -> {
            if (!showing && value != null) {
                chosen.accept(value);
            }
        });
    }

    /** @param nobody whether it can be nobody */
    void show(List<Whose> offered, Optional<Whose> taken, boolean nobody) {
        showing = true;
        var items = new ArrayList<Optional<Whose>>();
        if (nobody) {
            items.add(Optional.empty());
        }
        offered.forEach(whose -> items.add(Optional.of(whose)));
        if (taken.isPresent() && !items.contains(taken)) {
            items.add(taken);
        }
        // Else an open list would jump with every decision.
        if (!getItems().equals(items)) {
            getItems().setAll(items);
        }
        getSelectionModel().select(taken);
        showing = false;
    }

    private static final class Names extends StringConverter<Optional<Whose>> {
        @Override
        public String toString(Optional<Whose> whose) {
            return whose == null ? "" : whose.map(Whose::words).orElseGet(() -> Texts.of("confidence.other.nobody"));
        }

        @Override
        public Optional<Whose> fromString(String text) {
            throw new UnsupportedOperationException("nobody types a model");
        }
    }
}
