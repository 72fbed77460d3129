package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.KeyMap;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A verdict to click. Enter never gives it, and the second half of a double click does not decide the next item. */
final class DecisionButton extends Button {
    private final KeyCap cap = new KeyCap("");

    DecisionButton(String label, Ikon shape, KeyBindings bindings, KeyMap command, Runnable action) {
        getStyleClass().add("decision");
        var content = new HBox(new FontIcon(shape), new Label(label), cap);
        content.getStyleClass().add("decision-content");
        content.setAlignment(Pos.CENTER);
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(label);
        bindings.remappedProperty().subscribe(any -> cap.setText(bindings.label(command)));
        bindings.singleCharactersProperty().subscribe(on -> {
            cap.setVisible(on);
            cap.setManaged(on);
        });
        setOnAction(event -> action.run());
        addEventFilter(KeyEvent.ANY, event -> consumeIf(event.getCode() == KeyCode.ENTER, event));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> consumeIf(event.getClickCount() > 1, event));
    }

    private static void consumeIf(boolean unwanted, Event event) {
        if (unwanted) {
            event.consume();
        }
    }
}
