package io.countersign.engine.drift;

import java.util.List;

/**
 * What can be said of a baseline's values. Immutable.
 *
 * @param count how many, 0 or more
 * @param mean of the values; NaN without any
 * @param deviation sample standard deviation; 0 for fewer than two
 * @param lower quartile; 0 without any values
 * @param median of the values; .5 without any
 * @param upper quartile; 1 without any values
 * @param least of the values
 * @param greatest of the values
 * @param lag1 autocorrelation between neighbours, -1 to 1; 0 for a constant
 * @param distinct different values, counted up to 3
 */
public record BaselineStatistics(
        long count,
        double mean,
        double deviation,
        double lower,
        double median,
        double upper,
        double least,
        double greatest,
        double lag1,
        int distinct) {
    private static final int TELL = 3;
    private static final double NORMAL_95 = 1.959963984540054;

    static BaselineStatistics of(List<Double> values) {
        if (values.isEmpty()) {
            return new BaselineStatistics(0, Double.NaN, 0, 0, 0.5, 1, 0, 1, 0, 0);
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / sorted.length;
        double squares = products(values, mean, 0);
        double deviation = sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1));
        return new BaselineStatistics(
                sorted.length,
                mean,
                deviation,
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                sorted[0],
                sorted[sorted.length - 1],
                squares > 0 ? products(values, mean, 1) / squares : 0,
                (int) values.stream().distinct().limit(TELL).count());
    }

    /** Whether all values lie from 0 to 1. */
    public boolean isUnit() {
        return least >= 0 && greatest <= 1;
    }

    /** Whether all values are the same. */
    public boolean isConstant() {
        return distinct <= 1;
    }

    /** Half the distance between the quartiles, or the deviation where those are equal. */
    double spread() {
        return upper > lower ? (upper - lower) / 2 : deviation;
    }

    /** Half the 95 % interval of the mean: 1.96 standard errors. */
    public double error() {
        return NORMAL_95 * deviation / Math.sqrt((double) count);
    }

    /** The least value to reckon with: 0 for values from 0 to 1, otherwise as far below as the baseline is wide. */
    double low() {
        return isUnit() ? 0 : least - room();
    }

    /** The greatest value to reckon with. */
    double high() {
        return isUnit() ? 1 : greatest + room();
    }

    private double room() {
        return isConstant() ? Math.max(1, Math.abs(mean)) : greatest - least;
    }

    private static double products(List<Double> values, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < values.size(); i++) {
            sum += (values.get(i) - mean) * (values.get(i - lag) - mean);
        }
        return sum;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
