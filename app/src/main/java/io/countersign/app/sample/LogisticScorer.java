package io.countersign.app.sample;

import java.util.Arrays;
import java.util.List;

/**
 * A logistic regression on standardised attributes, trained by plain gradient descent with a little shrinkage. The same
 * applications make the same scorer, to the last bit. Immutable.
 */
final class LogisticScorer {
    /** The attributes that it looks at, in the order of its weights. */
    static final List<String> ATTRIBUTES =
            List.of("salary", "commission", "age", "education", "car", "zipcode", "house_value", "house_years", "loan");

    private static final int ROUNDS = 300;
    private static final double STEP = 2;
    private static final double SHRINKAGE = 1e-4;

    private final double[] mean;
    private final double[] spread;
    private final double[] weights;
    private double bias;

    private LogisticScorer(double[][] rows) {
        mean = new double[ATTRIBUTES.size()];
        spread = new double[ATTRIBUTES.size()];
        weights = new double[ATTRIBUTES.size()];
        for (int i = 0; i < mean.length; i++) {
            int attribute = i;
            double average = Arrays.stream(rows)
                    .mapToDouble(row -> row[attribute])
                    .average()
                    .orElse(0);
            double variance = Arrays.stream(rows)
                    .mapToDouble(row -> (row[attribute] - average) * (row[attribute] - average))
                    .average()
                    .orElse(0);
            mean[i] = average;
            spread[i] = Math.max(StrictMath.sqrt(variance), 1e-9);
        }
    }

    static LogisticScorer train(List<LabelledLoan> loans) {
        double[][] rows =
                loans.stream().map(loan -> attributes(loan.application())).toArray(double[][]::new);
        var scorer = new LogisticScorer(rows);
        double[][] standard = Arrays.stream(rows).map(scorer::standardised).toArray(double[][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            scorer.step(standard, loans);
        }
        return scorer;
    }

    /** The chance that the loan is paid back, 0 to 1. */
    double chance(LoanApplication loan) {
        return chance(standardised(attributes(loan)));
    }

    /** What each attribute adds to the logarithm of the odds, in the order of {@link #ATTRIBUTES}. */
    double[] shares(LoanApplication loan) {
        double[] row = standardised(attributes(loan));
        for (int i = 0; i < row.length; i++) {
            row[i] *= weights[i];
        }
        return row;
    }

    private void step(double[][] rows, List<LabelledLoan> loans) {
        var slope = new double[weights.length];
        double slopeOfBias = 0;
        for (int n = 0; n < rows.length; n++) {
            double error = chance(rows[n]) - (loans.get(n).repaid() ? 1 : 0);
            slopeOfBias += error;
            for (int i = 0; i < slope.length; i++) {
                slope[i] += error * rows[n][i];
            }
        }
        bias -= STEP * slopeOfBias / rows.length;
        for (int i = 0; i < slope.length; i++) {
            weights[i] -= STEP * (slope[i] / rows.length + SHRINKAGE * weights[i]);
        }
    }

    private double chance(double[] row) {
        double odds = bias;
        for (int i = 0; i < row.length; i++) {
            odds += weights[i] * row[i];
        }
        return 1 / (1 + StrictMath.exp(-odds));
    }

    private double[] standardised(double[] row) {
        var standard = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            standard[i] = (row[i] - mean[i]) / spread[i];
        }
        return standard;
    }

    private static double[] attributes(LoanApplication loan) {
        return new double[] {
            loan.salary(),
            loan.commission(),
            loan.age(),
            loan.education(),
            loan.car(),
            loan.zipcode(),
            loan.houseValue(),
            loan.houseYears(),
            loan.loan()
        };
    }
}
