package io.countersign.app.triage;

import io.countersign.app.ui.Tone;
import javafx.scene.layout.Region;

/** A score from 0 to 1 as the length of a bar. */
final class ScoreBar extends Region {
    private final Region fill = new Region();
    private double score;

    ScoreBar() {
        getStyleClass().add("score-bar");
        fill.getStyleClass().add("score-bar-fill");
        getChildren().setAll(fill);
    }

    void show(double value, Tone tone) {
        score = Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1);
        tone.paint(fill);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = score == 0 ? 0 : Math.max(2, snapSizeX(getWidth() * score));
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
