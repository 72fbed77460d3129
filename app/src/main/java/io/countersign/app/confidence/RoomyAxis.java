package io.countersign.app.confidence;

import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;

/** A vertical axis that is never narrower than another one, so that charts one below the other begin at the same place. */
public final class RoomyAxis extends DefaultNumericAxis {
    private static final double WIDTH = 52;

    public RoomyAxis(Ticks ticks) {
        super("");
        setUnit(null);
        setAxisLabelFormatter(ticks);
        setMinorTickCount(0);
        setAutoRanging(false);
        set(0, 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(WIDTH, super.computePrefWidth(height));
    }
}
