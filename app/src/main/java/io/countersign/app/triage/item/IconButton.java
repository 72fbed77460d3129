package io.countersign.app.triage.item;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A small button that is only an icon; its name is told on hover and to screen readers. */
final class IconButton extends Button {
    private final FontIcon icon = new FontIcon();

    IconButton(Ikon shape, String name, Runnable action) {
        getStyleClass().addAll("button-icon", "flat", "small");
        setGraphic(icon);
        icon.setIconCode(shape);
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
        setOnAction(event -> action.run());
    }

    void show(Ikon shape) {
        icon.setIconCode(shape);
    }
}
