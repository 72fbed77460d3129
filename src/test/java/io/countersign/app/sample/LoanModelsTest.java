package io.countersign.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LoanModelsTest {
    private static final List<LabelledLoan> UNSEEN = new AgrawalGenerator(LoanModels.LEARNED, 77).next(10_000);
    private static final List<LabelledLoan> DRIFTED = new AgrawalGenerator(LoanModels.DRIFTED, 77).next(10_000);

    private final LogisticScorer scorer = new LoanModels().all().getFirst().scorer();

    @Test
    void trainingIsTheSameEveryTime() {
        LogisticScorer again = new LoanModels().all().getFirst().scorer();

        assertThat(UNSEEN.stream().mapToDouble(loan -> again.chance(loan.application())))
                .containsExactlyElementsOf(UNSEEN.stream()
                        .map(loan -> scorer.chance(loan.application()))
                        .toList());
    }

    @Test
    void itHasLearnedWhoPaysBack() {
        assertThat(share(UNSEEN, this::rightly)).isGreaterThan(.95);
    }

    @Test
    void itsConfidenceMeansSomething() {
        double before = 0;
        for (int tenth = 5; tenth < 10; tenth++) {
            double from = tenth / 10.0;
            List<LabelledLoan> band = UNSEEN.stream()
                    .filter(loan -> sure(loan) >= from && sure(loan) < from + .1)
                    .toList();
            double right = share(band, this::rightly);

            assertThat(right).isGreaterThan(before).isBetween(from - .05, 1.0);
            before = right;
        }
        assertThat(share(UNSEEN, this::sure)).isBetween(share(UNSEEN, this::rightly) - .05, 1.0);
    }

    @Test
    void theWorldCanChangeUnderIt() {
        assertThat(share(DRIFTED, this::rightly)).isLessThan(.6);
        assertThat(share(DRIFTED, this::sure)).isEqualTo(share(UNSEEN, this::sure));
    }

    private double sure(LabelledLoan loan) {
        double chance = scorer.chance(loan.application());
        return Math.max(chance, 1 - chance);
    }

    private double rightly(LabelledLoan loan) {
        return scorer.chance(loan.application()) >= .5 == loan.repaid() ? 1 : 0;
    }

    private static double share(List<LabelledLoan> loans, ToDoubleFunction<LabelledLoan> of) {
        return loans.stream().mapToDouble(of).average().orElseThrow();
    }
}
