package io.countersign.app.triage;

import io.countersign.app.triage.index.Withheld;
import io.countersign.app.ui.Meter;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.ReviewRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The confidence as number and bar. */
final class ConfidenceCell extends TriageCell {
    private final Label number = new Label();
    private final Meter bar = new Meter();
    private final HBox content = new HBox(number, bar);

    ConfidenceCell() {
        super("confidence-cell");
        number.getStyleClass().add("score");
        content.getStyleClass().add("score-box");
        content.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    Node content() {
        return content;
    }

    @Override
    void show(ReviewRow row) {
        number.setText(ScoreText.of(row.confidence()));
        bar.show(row.confidence(), Tone.NEUTRAL);
        bar.setVisible(!Double.isNaN(row.confidence()));
    }

    @Override
    String explanation(ReviewRow row) {
        if (Withheld.in(row)) {
            return Texts.of("queue.withheld.explained");
        }
        return Double.isNaN(row.confidence())
                ? Texts.of("queue.confidence.unknown")
                : Texts.of("queue.confidence.explained", ScoreText.of(row.confidence()));
    }
}
