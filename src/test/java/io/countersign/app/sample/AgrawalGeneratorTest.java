package io.countersign.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgrawalGeneratorTest {
    private static final LoanApplication YOUNG = new LoanApplication(60_000, 20_000, 30, 1, 5, 3, 600_000, 10, 200_000);
    private static final LoanApplication MIDDLE = new LoanApplication(130_000, 0, 50, 4, 5, 3, 600_000, 25, 450_000);
    private static final LoanApplication OLD = new LoanApplication(30_000, 30_000, 70, 2, 5, 0, 900_000, 30, 50_000);

    /** Worked out by hand from the paper. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            F1,  true,  false, true
            F2,  true,  false, true
            F3,  true,  false, true
            F4,  true,  false, false
            F5,  true,  true,  false
            F6,  true,  false, true
            F7,  false, false, true
            F8,  true,  true,  true
            F9,  false, false, true
            F10, true,  true,  true
            """)
    void whoPaysBackIsAsThePaperSays(AgrawalFunction function, boolean young, boolean middle, boolean old) {
        assertThat(List.of(function.repays(YOUNG), function.repays(MIDDLE), function.repays(OLD)))
                .containsExactly(young, middle, old);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(new AgrawalGenerator(AgrawalFunction.F9, 7).next(100))
                .isEqualTo(new AgrawalGenerator(AgrawalFunction.F9, 7).next(100))
                .isNotEqualTo(new AgrawalGenerator(AgrawalFunction.F9, 8).next(100));
    }

    @Test
    void everythingStaysWithinItsRange() {
        assertThat(new AgrawalGenerator(AgrawalFunction.F1, 1).next(5_000))
                .extracting(LabelledLoan::application)
                .allSatisfy(loan -> {
                    assertThat(loan.salary()).isBetween(20_000, 150_000);
                    assertThat(loan.commission() == 0 || loan.commission() >= 10_000)
                            .isTrue();
                    assertThat(loan.age()).isBetween(20, 80);
                    assertThat(loan.education()).isBetween(0, 4);
                    assertThat(loan.car()).isBetween(1, 20);
                    assertThat(loan.zipcode()).isBetween(0, 8);
                    assertThat(loan.houseValue()).isBetween(50_000, 1_350_000);
                    assertThat(loan.houseYears()).isBetween(1, 30);
                    assertThat(loan.loan()).isBetween(0, 500_000);
                });
    }

    @Test
    void aDriftChangesTheTruthAndNothingElse() {
        var steady = new AgrawalGenerator(AgrawalFunction.F9, 3);
        var drifting = new AgrawalGenerator(AgrawalFunction.F9, 3);
        drifting.drift(AgrawalFunction.F5);
        List<LabelledLoan> before = steady.next(1_000);
        List<LabelledLoan> after = drifting.next(1_000);

        assertThat(after)
                .extracting(LabelledLoan::application)
                .isEqualTo(before.stream().map(LabelledLoan::application).toList());
        assertThat(after).isNotEqualTo(before);
    }
}
