package io.countersign.app.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scorecard that stands in for a model: it says what a loan's chance of default is, and what it would do. */
final class LoanModel {
    private static final double DECLINE = .42;
    private static final double FULL = .22;

    private final LoanApplication loan;
    private final double noise;

    /**
     * @param noise how far this model is off, on the logit scale
     */
    LoanModel(LoanApplication loan, double noise) {
        this.loan = loan;
        this.noise = noise;
    }

    /** The chance of default, 0 to 1. */
    double defaultRisk() {
        double logit = -1.5
                + 3.6 * Math.min(loan.debtToIncome(), 1.5)
                + (650 - loan.creditScore()) / 70.0
                + .45 * loan.missedPayments()
                - .05 * loan.yearsEmployed()
                + (loan.employment().equals("permanent") ? -.2 : .3)
                + noise;
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** What is at stake: the chance of default, weighed with the amount. 0 to 1. */
    double risk() {
        double stake = Math.min(loan.amount() / 60_000.0, 1);
        return rounded(Math.clamp(.82 * defaultRisk() + .45 * stake * (.25 + defaultRisk()), 0, 1));
    }

    /** How far the chance of default is from where the decision turns. .5 to 1. */
    double confidence() {
        double distance = Math.abs(defaultRisk() - DECLINE);
        return rounded(1 / (1 + StrictMath.exp(-7 * distance)));
    }

    String decision() {
        return defaultRisk() >= DECLINE ? "decline" : "approve";
    }

    /** What may be lent: all of it, or less where the risk is not small. */
    int amount() {
        if (defaultRisk() >= DECLINE) {
            return 0;
        }
        double share = defaultRisk() <= FULL ? 1 : 1 - (defaultRisk() - FULL) * 2;
        return (int) StrictMath.round(loan.amount() * share / 500) * 500;
    }

    /** In percent a year. */
    double rate() {
        return StrictMath.round((3.9 + 14 * defaultRisk()) * 10) / 10.0;
    }

    List<String> reasonCodes() {
        var codes = new ArrayList<String>();
        if (loan.debtToIncome() > .40) {
            codes.add("DTI_HIGH");
        }
        if (loan.creditScore() < 600) {
            codes.add("SCORE_LOW");
        }
        if (loan.missedPayments() > 0) {
            codes.add("MISSED_PAYMENTS");
        }
        if (loan.yearsEmployed() < 1) {
            codes.add("JOB_NEW");
        }
        return codes.isEmpty() ? List.of("NO_ADVERSE_SIGNAL") : codes;
    }

    String explanation() {
        return String.format(
                Locale.ROOT,
                "Payments would take %.0f %% of the income; credit score %d; %s in two years.",
                100 * loan.debtToIncome(),
                loan.creditScore(),
                missed());
    }

    private String missed() {
        return switch (loan.missedPayments()) {
            case 0 -> "no missed payment";
            case 1 -> "one missed payment";
            default -> loan.missedPayments() + " missed payments";
        };
    }

    private static double rounded(double fraction) {
        return StrictMath.round(fraction * 1_000) / 1_000.0;
    }
}
