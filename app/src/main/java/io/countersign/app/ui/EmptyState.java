package io.countersign.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Stands where content would be: says why there is none and what to do. */
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 420;

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label message = new Label();

    public EmptyState(Ikon shape, String titleText, String messageText) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("empty-state-title");
        message.getStyleClass().add("empty-state-message");
        for (var label : new Label[] {title, message}) {
            label.setWrapText(true);
            label.setAlignment(Pos.CENTER);
            label.setMaxWidth(TEXT_WIDTH);
        }
        getChildren().setAll(icon, title, message);
        show(shape, titleText, messageText);
    }

    public void show(Ikon shape, String titleText, String messageText) {
        icon.setIconCode(shape);
        title.setText(titleText);
        message.setText(messageText);
        setAccessibleText(titleText + " " + messageText);
        getChildren().setAll(icon, title, message);
    }

    /** Offers one thing to do about it. */
    public void offer(String label, Runnable action) {
        var button = new Button(label);
        button.setOnAction(event -> action.run());
        getChildren().setAll(icon, title, message, button);
    }
}
