package io.countersign.app.settings;

import io.countersign.app.ui.Texts;
import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** Whole seconds on a slider, with their number beside it. */
final class UndoHoldControl extends HBox {
    UndoHoldControl(ObjectProperty<Duration> hold) {
        getStyleClass().add("undo-hold");
        setAlignment(Pos.CENTER_RIGHT);
        var slider = new Slider(
                SettingsValues.SHORTEST_UNDO_HOLD.toSeconds(),
                SettingsValues.LONGEST_UNDO_HOLD.toSeconds(),
                hold.get().toSeconds());
        slider.setId("settings-undo");
        slider.setAccessibleText(Texts.of("settings.undo.title"));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.valueProperty().subscribe(value -> hold.set(Duration.ofSeconds(Math.round(value.doubleValue()))));
        hold.subscribe(value -> slider.setValue((double) value.toSeconds()));
        var number = new Label();
        number.setMinWidth(USE_PREF_SIZE);
        number.textProperty().bind(hold.map(value -> Texts.of("settings.undo.seconds", value.toSeconds())));
        getChildren().setAll(slider, number);
    }
}
