package io.countersign.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One outcome that stands for several is as good as several. */
class WeightTest {
    private static final double[] CONFIDENCES = {.55, .6, .7, .8, .9, .95};

    /** Platt's targets go by how many verdicts there are, so that they differ a little. */
    @ParameterizedTest
    @EnumSource(CalibrationMethod.class)
    void aWeightOfThreeFitsAsThreeOfThem(CalibrationMethod method) {
        Calibrator weighted = method.fit(outcomes(true));
        Calibrator repeated = method.fit(outcomes(false));

        for (double confidence = .5; confidence < 1; confidence += .05) {
            assertThat(weighted.apply(confidence)).isCloseTo(repeated.apply(confidence), within(.02));
        }
    }

    @Test
    void sharesAndScoresGoByWeight() {
        Reliability weighted = Reliability.of(outcomes(true), 10, 1);
        Reliability repeated = Reliability.of(outcomes(false), 10, 1);

        assertThat(weighted.brier()).isCloseTo(repeated.brier(), within(1e-12));
        assertThat(weighted.ece()).isCloseTo(repeated.ece(), within(1e-12));
        assertThat(weighted.bins())
                .extracting(Reliability.Bin::right)
                .isEqualTo(repeated.bins().stream().map(Reliability.Bin::right).toList());
        assertThat(weighted.count()).isLessThan(repeated.count());
        assertThat(weighted.bins().getFirst().high()
                        - weighted.bins().getFirst().low())
                .isGreaterThan(repeated.bins().getFirst().high()
                        - repeated.bins().getFirst().low());
    }

    @Test
    void isAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome(.5, true, 0));
    }

    /** Every wrong one counts three times. */
    private static List<Outcome> outcomes(boolean weighted) {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 300; i++) {
            double confidence = CONFIDENCES[i % CONFIDENCES.length];
            boolean right = i * 37 % 100 < confidence * 90;
            if (right || weighted) {
                outcomes.add(new Outcome(confidence, right, right ? 1 : 3));
            } else {
                outcomes.addAll(Collections.nCopies(3, new Outcome(confidence, false)));
            }
        }
        return outcomes;
    }
}
