package io.countersign.app.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The head of a screen: its name, and in a sentence or two what it is for. */
public final class ScreenHeader extends VBox {
    public ScreenHeader(String name, String explanation) {
        var title = new Label(name);
        title.getStyleClass().add("screen-title");
        getStyleClass().add("screen-header");
        getChildren().setAll(title, new Paragraph(explanation, "screen-explanation"));
    }
}
