package io.countersign.app.ui;

import javafx.scene.control.Label;

/** A key drawn as a key. */
public final class KeyCap extends Label {
    public KeyCap(String text) {
        super(text);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
