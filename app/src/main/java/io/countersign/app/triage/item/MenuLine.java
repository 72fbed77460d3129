package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyCap;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A menu entry with its key. */
final class MenuLine extends HBox {
    MenuLine(String name, Ikon shape, String key) {
        getStyleClass().add("menu-line");
        setAlignment(Pos.CENTER_LEFT);
        var label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().setAll(new FontIcon(shape), label);
        if (!key.isEmpty()) {
            getChildren().add(new KeyCap(key));
        }
        setAccessibleText(name);
    }
}
