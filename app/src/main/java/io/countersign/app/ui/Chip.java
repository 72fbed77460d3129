package io.countersign.app.ui;

import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A short word in a pill: text, shape and colour say the same. */
public final class Chip extends Label {
    private final FontIcon icon = new FontIcon();

    public Chip() {
        getStyleClass().add("chip");
        setGraphic(icon);
        setMinWidth(USE_PREF_SIZE);
    }

    public Chip(String text, Tone tone) {
        this();
        show(text, tone);
    }

    public void show(String text, Tone tone) {
        show(text, tone, tone.shape());
    }

    /** With a shape of its own, where the tone's is not the one that people know. */
    public void show(String text, Tone tone, Ikon shape) {
        setText(text);
        icon.setIconCode(shape);
        tone.paint(this);
    }
}
