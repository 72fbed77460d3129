package io.countersign.app.triage.bulk;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.KeyMap;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** A button that shows its key. */
final class KeyedButton extends Button {
    KeyedButton(String text, KeyBindings bindings, KeyMap key, Runnable action) {
        super(text);
        setGraphic(new KeyCap(bindings.label(key)));
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> action.run());
    }
}
