package io.countersign.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.calibration.Calibrator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftJsonTest {
    private static final Baseline BASELINE = Baseline.learned(List.of(0.1, 0.2, 1.0 / 3, Double.MIN_VALUE, -1e300));

    @Test
    void baselinesOfEveryOriginComeBack() {
        for (Baseline baseline : List.of(
                BASELINE,
                BASELINE.frozen(),
                BASELINE.accepted("alice", Instant.parse("2026-01-02T03:04:05.678Z"), "ok"))) {
            assertThat(DriftJson.readBaseline(DriftJson.write(baseline))).isEqualTo(baseline);
        }
        assertThat(DriftJson.write(BASELINE.frozen())).startsWith("{\"origin\":{\"type\":\"frozen\"},\"values\":[0.1,");
    }

    @Test
    void calibratorsComeBack() {
        for (Calibrator calibrator : List.of(
                new Calibrator.Temperature(4.93),
                new Calibrator.Platt(0.3, -1.0 / 3),
                new Calibrator.Isotonic(List.of(0.1, 0.9), List.of(0.3, 0.3)))) {
            assertThat(DriftJson.readCalibrator(DriftJson.write(calibrator))).isEqualTo(calibrator);
        }
    }

    @Test
    void monitorsComeBack() {
        AnyChangeMonitor monitor = AnyChangeMonitor.after(BASELINE.values(), 100, -5);

        assertThat(DriftJson.readMonitor(DriftJson.write(monitor.snapshot()))).isEqualTo(monitor.snapshot());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"other\"}",
                "{\"type\":\"calibration\",\"betting\":{\"target\":0,\"bets\":{\"sums\":[],\"ages\":[]},\"observed\":0,\"below\":0,\"raised\":false}}",
                "{\"type\":\"adwin\",\"delta\":0.1,\"window\":{\"sums\":[1],\"squares\":[],\"used\":[1],\"sum\":1,\"square\":0},\"observed\":1,\"quiet\":0,\"beyond\":false}"
            })
    void whatIsNoMonitorIsRefusedInOneSentence(String json) {
        assertThatThrownBy(() -> DriftJson.readMonitor(json))
                .isInstanceOf(InvalidSnapshotException.class)
                .hasMessageStartingWith("The saved state of a monitor cannot be read (")
                .hasMessageEndingWith("); let it learn anew.");
    }

    @Test
    void sumsThatDoNotFitTheBetsAreRefused() {
        String json = DriftJson.write(CalibrationMonitor.of(100).snapshot()).replaceFirst("\\[0\\.0,", "[");

        assertThatThrownBy(() -> DriftJson.readMonitor(json).resume()).hasMessageContaining("8 sums and ages");
    }

    @Test
    void aBaselineHasFiniteValuesAndAReason() {
        assertThatThrownBy(() -> Baseline.learned(List.of(1.0))).hasMessageContaining("2 to 100,000 values");
        assertThatThrownBy(() -> Baseline.learned(List.of(1.0, Double.NaN))).hasMessageContaining("finite");
        assertThatThrownBy(() -> BASELINE.accepted("alice", Instant.EPOCH, " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> BASELINE.accepted(" ", Instant.EPOCH, "x")).hasMessageContaining("who");
    }
}
