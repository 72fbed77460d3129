package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;

/** Values to tick; none ticked asks for nothing. */
final class ChoiceFilter<T> extends CheckComboBox<T> {
    private static final double AROUND_TITLE = 63;
    private static final double EM = 7.2;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final String name;
    private final Set<T> usual;
    private final Consumer<Set<T>> chosen;
    private Set<T> ticked = Set.of();
    private boolean showing;

    /**
     * @param usual  what is ticked while the person has asked for nothing in particular
     * @param chosen told of every set that the person ticks
     */
    ChoiceFilter(String id, String name, Set<T> usual, Function<T, String> textOf, Consumer<Set<T>> chosen) {
        this.name = name;
        this.usual = usual;
        this.chosen = chosen;
        setId(id);
        setAccessibleText(name);
        setConverter(new OneWay<>(textOf));
        getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) change -> choose());
        showTitle();
        // Else it would be as wide as the longest value that can be ticked, or change its width with every tick.
        setPrefWidth(AROUND_TITLE + EM * name.length());
    }

    /** Offers these values, and those that are ticked. */
    void offer(List<T> values) {
        var offered = new LinkedHashSet<>(values);
        offered.addAll(ticked);
        if (!offered.equals(new LinkedHashSet<>(getItems()))) {
            showing = true;
            getCheckModel().clearChecks();
            getItems().setAll(offered);
            tick();
            showing = false;
        }
    }

    /** Ticks what was chosen elsewhere. */
    void show(Set<T> values) {
        if (values.equals(ticked)) {
            return;
        }
        showing = true;
        ticked = Set.copyOf(values);
        showTitle();
        getCheckModel().clearChecks();
        ticked.stream().filter(value -> !getItems().contains(value)).forEach(getItems()::add);
        tick();
        showing = false;
    }

    private void tick() {
        ticked.forEach(getCheckModel()::check);
    }

    private void choose() {
        if (!showing) {
            ticked = Set.copyOf(getCheckModel().getCheckedItems());
            showTitle();
            chosen.accept(ticked);
        }
    }

    private void showTitle() {
        boolean active = !ticked.isEmpty() && !ticked.equals(usual);
        setTitle(active ? Texts.of("queue.filter.ticked", name, ticked.size()) : name);
        pseudoClassStateChanged(ACTIVE, active);
    }

    private static final class OneWay<T> extends StringConverter<T> {
        private final Function<T, String> textOf;

        private OneWay(Function<T, String> textOf) {
            this.textOf = textOf;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : textOf.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("values are ticked, not typed");
        }
    }
}
