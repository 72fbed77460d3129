package io.countersign.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RiskModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is at stake with a loan: its size, how little of it the house covers, and whether the house is new to its owner. Immutable. */
final class LoanRisk implements RiskModel {
    /** So many times the value of the house, and a loan counts as not covered at all. */
    private static final double UNCOVERED = 3;

    @Override
    public double score(JsonNode input) {
        double safety = contributions(input).stream()
                .mapToDouble(each -> 1 - each.share())
                .reduce(1, (one, other) -> one * other);
        return rounded(1 - safety);
    }

    @Override
    public List<RiskContribution> contributions(JsonNode input) {
        LoanApplication loan = LoanApplication.read(input);
        return Stream.of(size(loan), cover(loan), house(loan))
                .filter(each -> each.share() > 0)
                .sorted(RiskContribution.LARGEST_FIRST)
                .toList();
    }

    private static RiskContribution size(LoanApplication loan) {
        double full = (double) loan.loan() / LoanApplication.LARGEST_LOAN;
        return new RiskContribution("loan", rounded(.75 * full * full), "a loan of %,d".formatted(loan.loan()));
    }

    private static RiskContribution cover(LoanApplication loan) {
        double times = loan.loan() / (double) Math.max(loan.houseValue(), 1);
        double share = Math.min(times / UNCOVERED, 1);
        return new RiskContribution(
                "loan_to_house_value",
                rounded(.85 * share * share),
                String.format(Locale.ROOT, "%.1f times the value of the house", times));
    }

    private static RiskContribution house(LoanApplication loan) {
        return new RiskContribution(
                "house_years",
                loan.houseYears() < 4 ? .15 : 0,
                loan.houseYears() == 1
                        ? "the house owned for one year"
                        : "the house owned for %d years".formatted(loan.houseYears()));
    }

    private static double rounded(double fraction) {
        return StrictMath.round(fraction * 1_000) / 1_000.0;
    }
}
