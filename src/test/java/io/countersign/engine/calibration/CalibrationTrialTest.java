package io.countersign.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTrialTest {
    @ParameterizedTest
    @EnumSource(CalibrationMethod.class)
    void whatIsTooBoldBecomesMoreHonest(CalibrationMethod method) {
        List<Outcome> bold = Labelled.outcomes(2_000, 11, confidence -> Logit.inverse(Logit.of(confidence) / 2));

        CalibrationTrial trial = CalibrationTrial.of(method, bold, 1);

        assertThat(trial.helps()).isTrue();
        assertThat(trial.before()).isEqualTo(Reliability.of(bold, 10, 1));
        assertThat(trial.after().count()).isEqualTo(2_000);
        assertThat(trial.after().ece()).isLessThan(trial.before().ece() / 2);
        assertThat(trial.calibrator()).isEqualTo(method.fit(bold));
    }

    /** On its own verdicts an isotonic fit looks better than chance; on others it cannot be. */
    @Test
    void noFitIsJudgedOnItsOwnVerdicts() {
        var random = new SplittableRandom(5);
        List<Outcome> chance = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            chance.add(new Outcome(random.nextDouble(), random.nextBoolean()));
        }
        CalibrationTrial trial = CalibrationTrial.of(CalibrationMethod.ISOTONIC, chance, 1);

        assertThat(onItself(trial, chance)).isLessThan(.25);
        assertThat(trial.after().brier()).isGreaterThan(.25);
    }

    private static double onItself(CalibrationTrial trial, List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(each -> Math.pow(trial.calibrator().apply(each.confidence()) - each.label(), 2))
                .average()
                .orElseThrow();
    }

    @Test
    void everyFitSeesBothKinds() {
        List<Outcome> rare = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rare.add(new Outcome(i / 100.0, i % 20 != 0));
        }
        assertThat(CalibrationTrial.fewest(rare)).isEqualTo(5);
        assertThat(CalibrationTrial.of(CalibrationMethod.PLATT, rare, 1).after().count())
                .isEqualTo(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationTrial.of(CalibrationMethod.PLATT, rare.subList(1, 100), 1))
                .withMessage("a calibration needs 5 right and 5 wrong outputs");
    }
}
