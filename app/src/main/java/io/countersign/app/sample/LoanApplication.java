package io.countersign.app.sample;

import java.util.List;
import java.util.Random;

/**
 * A made-up wish for a loan.
 *
 * @param number counts from 1
 * @param age in years
 * @param yearsEmployed with the present employer
 * @param income a year, before tax
 * @param monthlyDebt what is paid back a month on other loans
 * @param creditScore 300 to 850
 * @param missedPayments in the last 24 months
 * @param amount wished for
 * @param months to pay it back in
 */
record LoanApplication(
        int number,
        int age,
        String employment,
        int yearsEmployed,
        int income,
        int monthlyDebt,
        int creditScore,
        int missedPayments,
        String home,
        String purpose,
        int amount,
        int months) {
    private static final List<String> EMPLOYMENTS =
            List.of("permanent", "permanent", "permanent", "fixed term", "self-employed", "retired");
    private static final List<String> HOMES = List.of("rent", "rent", "mortgage", "own");
    private static final List<String> PURPOSES =
            List.of("car", "kitchen", "debt consolidation", "roof repair", "studies", "small business", "wedding");
    private static final List<Integer> TERMS = List.of(12, 24, 36, 48, 60, 84, 120);

    /** Draws the next one. */
    static LoanApplication draw(int number, Random random) {
        int age = 19 + random.nextInt(52);
        int income = rounded(19_000 + 24_000 * StrictMath.exp(random.nextGaussian() * .5), 100);
        int score = Math.clamp(StrictMath.round(665 + 85 * random.nextGaussian()), 310, 850);
        return new LoanApplication(
                number,
                age,
                age > 66 ? "retired" : one(EMPLOYMENTS, random),
                random.nextInt(Math.min(age - 17, 25)),
                income,
                rounded(income / 12.0 * .30 * random.nextDouble(), 10),
                score,
                missed(score, random),
                one(HOMES, random),
                one(PURPOSES, random),
                rounded(income * (.1 + 1.4 * random.nextDouble() * random.nextDouble()), 500),
                one(TERMS, random));
    }

    /** What is paid back a month on everything, as a share of the income. */
    double debtToIncome() {
        return (monthlyDebt + (double) amount / months) / (income / 12.0);
    }

    private static int missed(int score, Random random) {
        int most = Math.clamp((700 - score) / 60, 0, 5);
        return most == 0 ? 0 : random.nextInt(most + 1);
    }

    private static int rounded(double value, int to) {
        return (int) StrictMath.round(value / to) * to;
    }

    private static <T> T one(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
