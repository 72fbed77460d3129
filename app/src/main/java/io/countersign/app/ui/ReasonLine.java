package io.countersign.app.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why something was routed as it was, in a sentence with the shape of its kind. */
public final class ReasonLine extends HBox {
    public ReasonLine(Look look, String sentence) {
        var icon = new FontIcon(look.shape());
        var words = new Label(sentence);
        words.getStyleClass().add("field-value");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("gate");
        getChildren().setAll(icon, words);
        look.tone().paint(icon);
    }
}
