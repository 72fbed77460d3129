package io.countersign.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.decision.Json;
import io.countersign.engine.decision.risk.RiskContribution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoanRiskTest {
    private final LoanRisk risk = new LoanRisk();

    @Test
    void saysWhatAddsToIt() {
        var application = Json.of("{'loan':300000,'house_value':200000,'house_years':2}");

        assertThat(risk.contributions(application))
                .containsExactly(
                        new RiskContribution("loan", .27, "a loan of 300,000"),
                        new RiskContribution("loan_to_house_value", .213, "1.5 times the value of the house"),
                        new RiskContribution("house_years", .15, "the house owned for 2 years"));
        assertThat(risk.score(application)).isCloseTo(1 - .73 * (1 - .213) * .85, within(.001));
        assertThat(risk.score(Json.of("{'house_years':10}"))).isZero();
        assertThat(risk.contributions(Json.of("{'loan':0,'house_value':1,'house_years':1}")))
                .contains(new RiskContribution("house_years", .15, "the house owned for one year"));
    }

    @Property
    void aLargerLoanIsNeverLessRisky(
            @ForAll @IntRange(max = 500_000) int one,
            @ForAll @IntRange(max = 500_000) int other,
            @ForAll @IntRange(min = 50_000, max = 1_350_000) int house) {
        assertThat(score(Math.min(one, other), house)).isLessThanOrEqualTo(score(Math.max(one, other), house));
        assertThat(score(one, house)).isBetween(0.0, 1.0);
    }

    private double score(int loan, int house) {
        return risk.score(new LoanApplication(60_000, 0, 40, 2, 1, 1, house, 10, loan).json());
    }
}
