package io.countersign.app.ui;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few choices side by side, of which one is taken. */
public final class ChoicePills<E extends Enum<E>> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    public ChoicePills(E[] choices, Function<E, String> label, Property<E> value) {
        getStyleClass().add("choice-pills");
        for (int i = 0; i < choices.length; i++) {
            getChildren().add(pill(choices[i], label, value, shape(i, choices.length)));
        }
    }

    private ToggleButton pill(E choice, Function<E, String> label, Property<E> value, String shape) {
        var pill = new ToggleButton(label.apply(choice));
        pill.getStyleClass().add(shape);
        pill.setToggleGroup(group);
        pill.setMinWidth(USE_PREF_SIZE);
        pill.setOnAction(event -> {
            value.setValue(choice);
            pill.setSelected(true);
        });
        value.subscribe(taken -> pill.setSelected(taken == choice));
        return pill;
    }

    private static String shape(int index, int count) {
        return Map.of(0, "left-pill", count - 1, "right-pill").getOrDefault(index, "center-pill");
    }
}
