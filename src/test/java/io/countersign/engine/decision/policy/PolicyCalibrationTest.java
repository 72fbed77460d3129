package io.countersign.engine.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.countersign.engine.calibration.Calibrations;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.Json;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCalibrationTest {
    private static final String WHEN = ",'verdicts':9,'from':'2026-03-01T10:00:00Z','to':'2026-04-01T10:00:00Z'";
    private static final Calibrator MODEST = new Calibrator.Temperature(2);

    @Property(tries = 300)
    void calibrationsComeBackAsTheyWereFromTheirText(@ForAll("calibrators") Calibrator one)
            throws JsonProcessingException {
        Policy policy =
                Policy.DEFAULT.with(Calibrations.of("loan-2", "", one)).with(Calibrations.of("loan-2", "v7", MODEST));

        assertThat(PolicyJson.read(
                        new ObjectMapper().readTree(PolicyJson.write(policy).toString())))
                .isEqualTo(policy);
    }

    @Test
    void aPolicyWithoutAnyDoesNotMentionThem() {
        assertThat(PolicyJson.write(Policy.DEFAULT).has("calibrations")).isFalse();
    }

    @Test
    void aNewOneTakesThePlaceOfTheOld() {
        ModelCalibration first = Calibrations.of("loan-2", "", MODEST);
        ModelCalibration second = Calibrations.of("loan-2", "", new Calibrator.Temperature(3));
        ModelCalibration other = Calibrations.of("loan-2", "v7", MODEST);

        assertThat(Policy.DEFAULT.with(first).with(other).with(second).calibrations())
                .containsExactly(other, second);
    }

    @Test
    void theOneForTheVersionComesBeforeTheOneForAll() {
        ModelCalibration all = Calibrations.of("loan-2", "", MODEST);
        ModelCalibration seven = Calibrations.of("loan-2", "v7", new Calibrator.Temperature(3));
        Policy policy = Policy.DEFAULT.with(seven).with(all);

        assertThat(policy.calibration("loan-2", "v7")).isEqualTo(seven);
        assertThat(policy.calibration("loan-2", "v8")).isEqualTo(all);
        assertThat(policy.calibration("loan-1", "v7")).isNull();
    }

    @Test
    void twoForTheSameAnswersAreRefused() {
        assertThatThrownBy(() -> Policy.DEFAULT.withCalibrations(List.of(
                        Calibrations.of("loan-2", "", MODEST),
                        Calibrations.of("loan-2", "", new Calibrator.Platt(1, 0)))))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("calibrations.loan-2 stands twice.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'method':'beta'                       | method cannot be "beta": it must be one of temperature, platt, isotonic.
            'x':1                                 | method is missing.
            'method':'temperature'                | temperature is missing.
            'method':'temperature','temperature':0| temperature must be above 0, was 0.0.
            'method':'temperature','temperature':NaN| temperature must be a number, was
            'method':'temperature','temperature':2,'slope':1| slope is not known
            'method':'platt','slope':-1,'intercept':0| slope must be 0 or more, was -1.0.
            'method':'platt','slope':1            | intercept is missing.
            'method':'isotonic'                   | points is missing.
            'method':'isotonic','points':[ ]      | points must be 1 to 10,000 points, were 0.
            'method':'isotonic','points':[{'stated':0.5,'right':0.5},{'stated':0.5,'right':0.6}]| points.1.stated must be above that of the point before, which is 0.5, was 0.5.
            'method':'isotonic','points':[{'stated':0.5,'right':0.5},{'stated':0.6,'right':0.4}]| points.1.right must not be below that of the point before, which is 0.5, was 0.4.
            'method':'isotonic','points':[{'stated':1.5,'right':0.5}]| points.0.stated must be a number from 0 to 1, was 1.5.
            """)
    void whatIsWrongIsNamed(String members, String problem) {
        assertThatThrownBy(() -> read("{'model':'loan-2'," + members + WHEN + "}"))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("calibrations.0." + problem);
    }

    @Test
    void whereItComesFromHasToBeSaid() {
        assertThatThrownBy(() -> read("{'method':'temperature','temperature':2,'verdicts':0,"
                        + "'from':'yesterday','to':'2026-04-01T10:00:00Z'}"))
                .hasMessage(
                        "calibrations.0.model is missing."
                                + " calibrations.0.verdicts must be a whole number from 1, was 0."
                                + " calibrations.0.from cannot be \"yesterday\": a moment is written as in 2026-03-01T10:00:00Z.");
        assertThatThrownBy(() -> read("{'model':'m','method':'temperature','temperature':2,'verdicts':1,"
                        + "'from':'2026-05-01T10:00:00Z','to':'2026-04-01T10:00:00Z'}"))
                .hasMessageContaining("calibrations.0.to must not be before from");
    }

    private static Policy read(String calibration) {
        return PolicyJson.read(Json.of("{'calibrations':[" + calibration + "]}"));
    }

    @Provide
    Arbitrary<Calibrator> calibrators() {
        return Calibrations.any();
    }
}
