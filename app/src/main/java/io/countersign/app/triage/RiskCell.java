package io.countersign.app.triage;

import io.countersign.app.ui.Look;
import io.countersign.app.ui.Meter;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The risk as number and bar, and its level; in a narrow column first the bar goes, then the shape, the word never. */
final class RiskCell extends TriageCell {
    private static final double WIDTH_WITH_BAR = 150;
    private static final double WIDTH_WITH_SHAPE = 124;

    private final Label number = new Label();
    private final Meter bar = new Meter();
    private final FontIcon shape = new FontIcon();
    private final Label level = new Label("", shape);
    private final HBox content = new HBox(number, bar, level);

    RiskCell() {
        super("risk-cell");
        number.getStyleClass().add("score");
        level.getStyleClass().add("look");
        level.setMinWidth(USE_PREF_SIZE);
        content.getStyleClass().add("score-box");
        content.setAlignment(Pos.CENTER_LEFT);
        number.setMinWidth(USE_PREF_SIZE);
        bar.visibleProperty().bind(widthProperty().map(width -> width.doubleValue() >= WIDTH_WITH_BAR));
        bar.managedProperty().bind(bar.visibleProperty());
        level.contentDisplayProperty()
                .bind(widthProperty()
                        .map(width -> width.doubleValue() < WIDTH_WITH_SHAPE
                                ? ContentDisplay.TEXT_ONLY
                                : ContentDisplay.LEFT));
    }

    @Override
    Node content() {
        return content;
    }

    @Override
    void show(ReviewRow row) {
        Look look = Look.of(row.level());
        number.setText(ScoreText.of(row.risk()));
        bar.show(row.risk(), look.tone());
        level.setText(look.text());
        shape.setIconCode(look.shape());
        look.tone().paint(level);
    }

    @Override
    String explanation(ReviewRow row) {
        return Texts.of(
                "queue.risk.explained",
                ScoreText.of(row.risk()),
                Look.of(row.level()).text());
    }
}
