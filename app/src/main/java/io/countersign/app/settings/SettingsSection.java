package io.countersign.app.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A title and a framed list of rows. */
class SettingsSection extends VBox {
    private final VBox rows = new VBox();

    SettingsSection(String titleText, Node... content) {
        getStyleClass().add("settings-section");
        var title = new Label(titleText);
        title.getStyleClass().add("section-title");
        rows.getStyleClass().add("settings-rows");
        rows.getChildren().setAll(content);
        rows.getChildren().stream().skip(1).forEach(row -> row.getStyleClass().add("divided"));
        getChildren().setAll(title, rows);
    }
}
