package io.countersign.engine.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.calibration.Labelled;
import io.countersign.engine.calibration.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskCoverageTest {
    private static final List<Outcome> FEW =
            List.of(new Outcome(0.9, true), new Outcome(0.8, false), new Outcome(0.8, true), new Outcome(0.3, false));

    @Test
    void everyConfidenceIsAPoint() {
        RiskCoverage curve = RiskCoverage.of(FEW);

        assertThat(curve.points())
                .containsExactly(
                        new RiskCoverage.Point(0.9, 1, 0),
                        new RiskCoverage.Point(0.8, 3, 1),
                        new RiskCoverage.Point(0.3, 4, 2));
        assertThat(curve.coverage(curve.points().get(1))).isEqualTo(0.75);
        assertThat(curve.points().getLast().risk()).isEqualTo(0.5);
    }

    @Test
    void equalConfidencesShareTheirErrorsInTheArea() {
        assertThat(RiskCoverage.of(FEW).area()).isCloseTo((0 + 0.5 / 2 + 1.0 / 3 + 2.0 / 4) / 4, within(1e-12));
    }

    /** Labels needed to certify a risk at 95 % with so many errors seen: one fewer does not do. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 0, 59",
        "0.05, 1, 93",
        "0.05, 2, 124",
        "0.05, 5, 208",
        "0.02, 0, 149",
        "0.01, 0, 299",
        "0.005, 5, 2100"
    })
    void theBoundIsThatOfClopperAndPearson(double risk, int errors, int labels) {
        assertThat(CertifiedThreshold.upperBound(errors, labels, 0.05)).isLessThanOrEqualTo(risk);
        assertThat(CertifiedThreshold.upperBound(errors, labels - 1, 0.05)).isGreaterThan(risk);
    }

    /** The promise may fail once in 20; over 100 seeds 12 failures or more happen once in 200, and the method is far from its bound. */
    @Test
    void theTrueRiskStaysBelowTheTargetAsOftenAsPromised() {
        double target = 0.15;
        int failed = 0;
        for (int seed = 0; seed < 100; seed++) {
            CertifiedThreshold found = CertifiedThreshold.of(Labelled.outcomes(600, seed, c -> c), target, 0.05)
                    .orElseThrow();
            List<Outcome> future = Labelled.outcomes(20_000, 1_000 + seed, c -> c).stream()
                    .filter(each -> each.confidence() >= found.threshold())
                    .toList();
            double risk = future.stream().filter(each -> !each.right()).count() / (double) future.size();
            failed += risk > target ? 1 : 0;
            assertThat(found.risk()).isLessThan(found.bound());
            assertThat(found.bound()).isLessThanOrEqualTo(target);
            assertThat(found.coverage()).isGreaterThan(0.2);
        }
        assertThat(failed).isLessThan(12);
    }

    @Test
    void aTargetThatCannotBeKeptHasNoThreshold() {
        assertThat(CertifiedThreshold.of(Labelled.outcomes(600, 1, c -> 0.5), 0.05, 0.05))
                .isEqualTo(Optional.empty());
        assertThat(CertifiedThreshold.of(List.of(new Outcome(0.9, true)), 0.05, 0.05))
                .isEmpty();
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> CertifiedThreshold.of(FEW, 0, 0.05))
                .hasMessage("target must lie between 0 and 1, was 0.0");
        assertThatThrownBy(() -> CertifiedThreshold.of(FEW, 0.1, 1)).hasMessageContaining("delta");
        assertThatThrownBy(() -> RiskCoverage.of(List.of())).hasMessageContaining("an outcome");
    }
}
