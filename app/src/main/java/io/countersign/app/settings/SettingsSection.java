package io.countersign.app.settings;

import io.countersign.app.ui.Paragraph;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A title and a framed list of rows. */
public class SettingsSection extends VBox {
    private final VBox rows = new VBox();
    private final String title;

    /** With a sentence below the title. */
    public static SettingsSection explained(String titleText, String help, Node... content) {
        var section = new SettingsSection(titleText, content);
        section.getChildren().add(1, new Paragraph(help, "setting-help"));
        return section;
    }

    SettingsSection(String titleText, Node... content) {
        this.title = titleText;
        getStyleClass().add("settings-section");
        var heading = new Label(titleText);
        heading.getStyleClass().add("section-title");
        rows.getStyleClass().add("settings-rows");
        rows.getChildren().setAll(content);
        rows.getChildren().stream().skip(1).forEach(row -> row.getStyleClass().add("divided"));
        getChildren().setAll(heading, rows);
    }

    /** What stands over it. */
    public String title() {
        return title;
    }
}
