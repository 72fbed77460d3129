package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final Meter meter = new Meter();
    private final Region bar = (Region) meter.getChildrenUnmodifiable().getFirst();

    MeterTest() {
        meter.resize(200, 6);
        meter.layout();
    }

    @Test
    void theBarIsAsLongAsTheValue() {
        assertThat(barOf(.25)).isEqualTo(50);
        assertThat(barOf(1.5)).isEqualTo(200);
        assertThat(barOf(0)).isZero();
        assertThat(barOf(-1)).isZero();
        assertThat(barOf(Double.NaN)).isZero();
    }

    @Test
    void whatIsHardlyMoreThanNothingCanBeSeen() {
        assertThat(barOf(.001)).isEqualTo(2);
    }

    @Test
    void theBarGrowsWithItsPlace() {
        barOf(.5);
        meter.resize(400, 6);
        meter.layout();

        assertThat(bar.getWidth()).isEqualTo(200);
    }

    @Test
    void anotherValueLaysNothingElseOutAgain() {
        barOf(.5);

        assertThat(meter.isNeedsLayout()).isFalse();
    }

    private double barOf(double value) {
        meter.show(value, Tone.NEUTRAL);
        return bar.getWidth();
    }
}
