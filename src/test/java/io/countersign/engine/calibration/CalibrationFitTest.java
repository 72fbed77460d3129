package io.countersign.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {
    /** What is right half as often, in the logit, as it is stated; standard errors are below half of what is allowed. */
    private static final List<Outcome> MODEST =
            Labelled.outcomes(20_000, 1, confidence -> Logit.inverse(Logit.of(confidence) / 2));

    @Test
    void theTemperatureThatWasAppliedIsFound() {
        assertThat(CalibrationFit.temperature(MODEST).temperature()).isCloseTo(2, within(0.12));
    }

    @Test
    void plattFindsTheLineThatWasApplied() {
        List<Outcome> shifted =
                Labelled.outcomes(20_000, 2, confidence -> Logit.inverse(0.7 * Logit.of(confidence) - 0.5));

        Calibrator.Platt platt = CalibrationFit.platt(shifted);

        assertThat(platt.slope()).isCloseTo(0.7, within(0.06));
        assertThat(platt.intercept()).isCloseTo(-0.5, within(0.1));
    }

    @Test
    void everyFitMakesConfidenceMoreHonest() {
        double before = Reliability.of(MODEST, 15, 1).ece();

        for (Calibrator calibrator : List.of(
                CalibrationFit.temperature(MODEST), CalibrationFit.platt(MODEST), CalibrationFit.isotonic(MODEST))) {
            List<Outcome> after = Labelled.outcomes(5_000, 3, c -> Logit.inverse(Logit.of(c) / 2)).stream()
                    .map(each -> new Outcome(calibrator.apply(each.confidence()), each.right()))
                    .toList();
            assertThat(Reliability.of(after, 15, 1).ece()).isLessThan(before / 3);
        }
    }

    @Property(tries = 100)
    void isotonicIsTheNearestThatNeverFalls(
            @ForAll @Size(min = 4, max = 40) List<@IntRange(max = 9) Integer> tenths,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < tenths.size(); i++) {
            outcomes.add(new Outcome(tenths.get(i) / 10.0, i % 3 != 0));
        }

        Calibrator.Isotonic fit = CalibrationFit.isotonic(outcomes);

        assertThat(fit.apply(Math.min(one, other))).isLessThanOrEqualTo(fit.apply(Math.max(one, other)));
        double mean = outcomes.stream()
                .mapToDouble(each -> fit.apply(each.confidence()))
                .average()
                .orElseThrow();
        assertThat(mean)
                .isCloseTo(
                        outcomes.stream().mapToDouble(Outcome::label).average().orElseThrow(), within(1e-9));
        assertThat(loss(outcomes, fit)).isLessThanOrEqualTo(loss(outcomes, new Calibrator.Temperature(1)) + 1e-9);
    }

    @Test
    void isotonicPoolsWhatFalls() {
        List<Outcome> outcomes = List.of(
                new Outcome(0.1, false), new Outcome(0.2, true), new Outcome(0.3, false), new Outcome(0.9, true));

        assertThat(CalibrationFit.isotonic(outcomes))
                .isEqualTo(new Calibrator.Isotonic(List.of(0.1, 0.2, 0.3, 0.9), List.of(0.0, 0.5, 0.5, 1.0)));
        assertThat(CalibrationFit.isotonic(outcomes).apply(0.6)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void confidenceThatPointsTheWrongWaySaysNothing() {
        Calibrator.Platt platt = CalibrationFit.platt(Labelled.outcomes(2_000, 5, confidence -> 1 - confidence));

        assertThat(platt.slope()).isZero();
        assertThat(platt.apply(0.99)).isCloseTo(0.2, within(0.03));
    }

    @Test
    void outcomesOfOneKindAreRefused() {
        List<Outcome> right = List.of(new Outcome(0.4, true), new Outcome(0.6, true));

        assertThatThrownBy(() -> CalibrationFit.temperature(right)).hasMessageContaining("right and wrong");
        assertThatThrownBy(() -> CalibrationFit.platt(right)).hasMessageContaining("right and wrong");
        assertThatThrownBy(() -> CalibrationFit.isotonic(right)).hasMessageContaining("right and wrong");
        assertThatThrownBy(() -> new Outcome(Double.NaN, true)).hasMessageContaining("confidence must be 0 to 1");
    }

    private static double loss(List<Outcome> outcomes, Calibrator calibrator) {
        return outcomes.stream()
                .mapToDouble(each -> Math.pow(calibrator.apply(each.confidence()) - each.label(), 2))
                .sum();
    }
}
