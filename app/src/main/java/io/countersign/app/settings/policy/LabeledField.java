package io.countersign.app.settings.policy;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A control with its short name above it. */
final class LabeledField extends VBox {
    LabeledField(String name, Node control) {
        getStyleClass().add("policy-field");
        var label = new Label(name);
        label.getStyleClass().add("policy-field-name");
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        var room = new HBox(control);
        room.setAlignment(Pos.CENTER_LEFT);
        room.getStyleClass().add("policy-field-room");
        HBox.setHgrow(control, Priority.ALWAYS);
        getChildren().setAll(label, room);
    }
}
