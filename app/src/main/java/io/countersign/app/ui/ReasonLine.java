package io.countersign.app.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why something was routed as it was, in a sentence with the shape of its kind. */
public final class ReasonLine extends HBox {
    public ReasonLine(Look look, String sentence) {
        var icon = new FontIcon(look.shape());
        var words = new Paragraph(sentence, "field-value");
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("gate");
        getChildren().setAll(icon, words);
        look.tone().paint(icon);
    }
}
