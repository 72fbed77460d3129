package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class MeanShiftMonitorTest {
    /** At the edge of the tolerance the bound is 1, inside it more; 600 runs have a standard error of 4 %. */
    @Test
    void aMeanWithinTheToleranceKeepsThePromise() {
        for (double mean : new double[] {0.78, 0.8, 0.82}) {
            var numbers = new Numbers(1);
            DoubleSupplier stream = () -> numbers.beta(mean, 10);

            assertThat(Runs.meanToAlarm(run -> around(200), stream, 600)).isGreaterThan(180);
        }
    }

    @Test
    void aMoveBeyondTheToleranceIsFoundAndNamed() {
        var numbers = new Numbers(2);

        assertThat(Runs.first(around(10_000), () -> numbers.beta(0.7, 10), 2_000)
                        .orElseThrow())
                .satisfies(alarm -> assertThat(alarm.change()).isEqualTo(Change.DOWN))
                .satisfies(alarm -> assertThat(alarm.index()).isLessThan(200));
        assertThat(Runs.first(around(10_000), () -> numbers.beta(0.9, 10), 2_000)
                        .orElseThrow())
                .satisfies(alarm -> assertThat(alarm.change()).isEqualTo(Change.UP))
                .satisfies(alarm -> assertThat(alarm.index()).isLessThan(200));
    }

    /** One stream of 20,000 would alarm with a probability of .02 if the mean stood at the edge; it stands inside. */
    @Test
    void aMoveWithinTheToleranceIsNotFound() {
        var numbers = new Numbers(3);

        assertThat(Runs.first(around(1_000_000), () -> numbers.beta(0.81, 10), 20_000))
                .isEmpty();
    }

    @Test
    void anEstimatedMeanNeedsATolerance() {
        assertThatThrownBy(() -> MonitorSettings.of(MonitorKind.MEAN_SHIFT).withMean(null, 0))
                .hasMessageContaining("tolerance must be above 0 while the mean is estimated");
        assertThat(MonitorSettings.of(MonitorKind.MEAN_SHIFT).withMean(0.8, 0).tolerance())
                .isZero();
    }

    @Test
    void aMeanBeyondTheRangeIsRefused() {
        assertThatThrownBy(() -> MeanShiftMonitor.around(1.5, 0.1, 0, 1, 100))
                .hasMessage("mean must lie between 0.0 and 1.0, was 1.5");
        assertThatThrownBy(() -> MeanShiftMonitor.around(1, 0, 0, 1, 100))
                .hasMessageContaining("tolerance must be > 0");
    }

    private static MeanShiftMonitor around(double target) {
        return MeanShiftMonitor.around(0.8, 0.02, 0, 1, target);
    }
}
