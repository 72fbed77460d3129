package io.countersign.app.ui;

import javafx.scene.layout.Region;

/** A value from 0 to 1 as the length of a bar. */
public final class Meter extends Region {
    private final Region fill = new Region();
    private double value;

    public Meter() {
        getStyleClass().add("meter");
        fill.getStyleClass().add("meter-fill");
        // Another value moves the bar and nothing else: a table with a hundred of them would all be laid out again.
        fill.setManaged(false);
        getChildren().setAll(fill);
    }

    public void show(double share, Tone tone) {
        value = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
        tone.paint(fill);
        fit();
    }

    @Override
    protected void layoutChildren() {
        fit();
    }

    private void fit() {
        double width = value == 0 ? 0 : Math.max(2, snapSizeX(getWidth() * value));
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
