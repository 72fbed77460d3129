package io.countersign.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ModelCalibrationTest {
    @Property(tries = 2_000)
    void aLowerConfidenceNeverOvertakes(
            @ForAll("calibrators") Calibrator calibrator,
            @ForAll @DoubleRange(max = 1) @Scale(9) double one,
            @ForAll @DoubleRange(max = 1) @Scale(9) double other) {
        ModelCalibration calibration = Calibrations.of("loan-2", "", calibrator);

        assertThat(calibration.apply(Math.min(one, other)))
                .isLessThanOrEqualTo(calibration.apply(Math.max(one, other)));
        assertThat(calibration.apply(one)).isBetween(0.0, 1.0);
    }

    @Property
    void aTemperatureOfOneChangesNothing(@ForAll @DoubleRange(max = 1) @Scale(9) double confidence) {
        assertThat(Calibrations.of("loan-2", "", new Calibrator.Temperature(1)).apply(confidence))
                .isEqualTo(confidence);
    }

    @Test
    void fourDecimalsAreEnough() {
        assertThat(Calibrations.of("loan-2", "", new Calibrator.Temperature(2)).apply(.9))
                .isEqualTo(.75);
        assertThat(Calibrations.of("loan-2", "", new Calibrator.Temperature(2)).apply(.91))
                .isEqualTo(.7608);
    }

    @Test
    void itIsForItsModelAndVersion() {
        assertThat(Calibrations.of("loan-2", "", new Calibrator.Temperature(2)).isFor("loan-2", "v7"))
                .isTrue();
        assertThat(Calibrations.of("loan-2", "v7", new Calibrator.Temperature(2))
                        .isFor("loan-2", "v7"))
                .isTrue();
        assertThat(Calibrations.of("loan-2", "v7", new Calibrator.Temperature(2))
                        .isFor("loan-2", "v8"))
                .isFalse();
        assertThat(Calibrations.of("loan-2", "", new Calibrator.Temperature(2)).isFor("loan-1", "v7"))
                .isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        var calibrator = new Calibrator.Temperature(2);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ModelCalibration("loan-2", "", calibrator, 0, Calibrations.MARCH, Calibrations.APRIL))
                .withMessage("verdicts must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ModelCalibration("loan-2", "", calibrator, 1, Calibrations.APRIL, Calibrations.MARCH))
                .withMessageStartingWith("to must not be before from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibrations.of(" ", "", calibrator))
                .withMessage("model must have a name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibrator.Isotonic(List.of(.5), List.of(1.1)))
                .withMessage("points and values must be 0 to 1");
    }

    @Provide
    Arbitrary<Calibrator> calibrators() {
        return Calibrations.any();
    }
}
