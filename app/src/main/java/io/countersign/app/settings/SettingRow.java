package io.countersign.app.settings;

import atlantafx.base.controls.ToggleSwitch;
import io.countersign.app.ui.Paragraph;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a setting is called, what it does, and its control. */
public final class SettingRow extends HBox {
    private final VBox words = new VBox();

    private SettingRow(String title, String help, Node control) {
        getStyleClass().add("setting-row");
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label(title);
        name.getStyleClass().add("setting-title");
        name.setLabelFor(control);
        words.getStyleClass().add("setting-words");
        words.getChildren().setAll(name, new Paragraph(help, "setting-help"));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words, control);
        control.setAccessibleHelp(help);
    }

    public static SettingRow of(String title, String help, Node control) {
        return new SettingRow(title, help, control);
    }

    static ToggleSwitch toggle(String id, BooleanProperty value) {
        var toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.selectedProperty().bindBidirectional(value);
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    /** A sentence in red below, while there is one. */
    public SettingRow withProblem(String id, ObservableValue<String> sentence) {
        return withSentence(id, sentence, "setting-problem");
    }

    /** A sentence that is no problem below, while there is one. */
    public SettingRow withNote(String id, ObservableValue<String> sentence) {
        return withSentence(id, sentence, "setting-note");
    }

    private SettingRow withSentence(String id, ObservableValue<String> sentence, String style) {
        var label = new Paragraph("", style);
        label.setId(id);
        label.textProperty().bind(sentence);
        sentence.subscribe(text -> {
            label.setVisible(!text.isEmpty());
            label.setManaged(!text.isEmpty());
        });
        words.getChildren().add(label);
        return this;
    }
}
