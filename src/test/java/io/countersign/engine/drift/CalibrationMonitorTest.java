package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class CalibrationMonitorTest {
    /** The bound is 1; 600 runs have a standard error of 4 %. */
    @Test
    void honestConfidenceKeepsThePromise() {
        assertThat(Runs.meanToAlarm(run -> CalibrationMonitor.of(200), stated(0, 1), 600))
                .isBetween(180.0, 320.0);
    }

    @Test
    void overconfidenceAndUnderconfidenceAreFoundAndNamed() {
        Alarm over =
                Runs.first(CalibrationMonitor.of(10_000), stated(0.2, 2), 5_000).orElseThrow();
        Alarm under = Runs.first(CalibrationMonitor.of(10_000), stated(-0.15, 3), 5_000)
                .orElseThrow();

        assertThat(over.change()).isEqualTo(Change.OVERCONFIDENT);
        assertThat(over.index()).isLessThan(250);
        assertThat(under.change()).isEqualTo(Change.UNDERCONFIDENT);
    }

    @Test
    void aDifferenceThatCannotBeIsLeftOut() {
        CalibrationMonitor monitor = CalibrationMonitor.of(100);

        assertThat(monitor.observe(1.5)).isEmpty();
        assertThat(monitor.observed()).isZero();
    }

    /** Confidence that is too high by so much, minus whether the answer was right. */
    private static DoubleSupplier stated(double tooHigh, long seed) {
        var numbers = new Numbers(seed);
        return () -> {
            double confidence = numbers.confidence();
            return confidence - (numbers.uniform() < confidence - tooHigh ? 1 : 0);
        };
    }
}
