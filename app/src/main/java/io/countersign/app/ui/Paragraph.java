package io.countersign.app.ui;

import javafx.scene.control.Label;

/** Words that break over as many lines as they need and are never given less height than that. */
public final class Paragraph extends Label {
    /**
     * @param words may be empty at first
     * @param styles style classes beside those of a label
     */
    public Paragraph(String words, String... styles) {
        super(words);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll(styles);
    }
}
