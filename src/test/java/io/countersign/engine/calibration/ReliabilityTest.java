package io.countersign.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void binsErrorAndBrierOfAFewDecisions() {
        Reliability reliability = Reliability.of(
                List.of(new Outcome(1, true), new Outcome(0.9, false), new Outcome(0.2, false), new Outcome(0.3, true)),
                2,
                1);

        assertThat(reliability.count()).isEqualTo(4);
        assertThat(reliability.ece()).isCloseTo((0.5 + 0.9) / 4, within(1e-12));
        assertThat(reliability.brier()).isCloseTo((0 + 0.81 + 0.04 + 0.49) / 4, within(1e-12));
        assertThat(reliability.bins()).hasSize(2).first().satisfies(bin -> {
            assertThat(bin.from()).isZero();
            assertThat(bin.to()).isEqualTo(0.5);
            assertThat(bin.right()).isEqualTo(0.5);
            assertThat(bin.confidence()).isCloseTo(0.25, within(1e-12));
            assertThat(bin.low()).isCloseTo(0.0126, within(1e-3));
            assertThat(bin.high()).isCloseTo(0.9874, within(1e-3));
        });
    }

    @Test
    void aBinWithoutErrorsReachesOne() {
        Reliability.Bin bin = Reliability.of(Collections.nCopies(20, new Outcome(0.95, true)), 10, 1)
                .bins()
                .getFirst();

        assertThat(bin.high()).isEqualTo(1);
        assertThat(bin.low()).isBetween(0.83, 0.84);
    }

    @Test
    void theIntervalHoldsTheErrorOfManyDecisions() {
        Reliability few = Reliability.of(Labelled.outcomes(400, 2, c -> c - 0.2 * c), 10, 1);

        assertThat(few.eceLow()).isLessThan(0.16);
        assertThat(few.eceHigh()).isGreaterThan(0.16);
    }

    @Test
    void nothingToLookAtIsRefused() {
        assertThatThrownBy(() -> Reliability.of(List.of(), 10, 1)).hasMessageContaining("an outcome");
    }
}
