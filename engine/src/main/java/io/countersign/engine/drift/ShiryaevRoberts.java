package io.countersign.engine.drift;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A weighted mean of Shiryaev–Roberts statistics, one a bet: {@code R <- (1 + R) f}, where f is what the bet pays. If no bet
 * pays more than 1 on average while nothing changes, the mean minus the number of values is a supermartingale, so it reaches
 * N after N values on average at the earliest: the threshold is the promise (Shin, Ramdas and Rinaldo, "E-detectors", arXiv
 * 2203.03532; Roberts 1966).
 *
 * <p>R is the sum over all possible starts of the product of payoffs since then. Beside it runs the same sum weighted by the
 * age of the start, {@code A <- (A + R) f}; A / R is the mean age of the change, every start being as likely beforehand.
 */
final class ShiryaevRoberts {
    private final Stakes stakes;
    private final double[] sums;
    private final double[] ages;

    /**
     * What is bet.
     *
     * @param weights of the bets, together 1
     * @param changes what each bet winning means
     */
    @SuppressWarnings("ArrayRecordComponent") // shared by the hot loop, never compared
    record Stakes(double[] weights, Change[] changes) {}

    /** The saved sums and ages. */
    record State(List<Double> sums, List<Double> ages) {
        static final State NEW = new State(List.of(), List.of());

        State {
            sums = List.copyOf(sums);
            ages = List.copyOf(ages);
        }
    }

    ShiryaevRoberts(Stakes stakes, State saved) {
        this.stakes = stakes;
        sums = restored(saved.sums());
        ages = restored(saved.ages());
    }

    /**
     * Bets on one value; returns the evidence.
     *
     * @param ceiling above which evidence is given away, so that it can fall again after a change that lasts; that can only
     *     make alarms rarer
     */
    double bet(double[] payoffs, int from, double ceiling) {
        for (int bet = 0; bet < sums.length; bet++) {
            double payoff = payoffs[from + bet];
            double sum = sums[bet];
            ages[bet] = (ages[bet] + sum) * payoff;
            sums[bet] = (1 + sum) * payoff;
        }
        double evidence = evidence();
        return evidence > ceiling ? lower(ceiling) : evidence;
    }

    /** The weighted mean. Two sums beside each other, because one would wait for itself. */
    double evidence() {
        double[] weights = stakes.weights();
        double even = 0;
        double odd = 0;
        for (int bet = 0; bet + 1 < sums.length; bet += 2) {
            even += weights[bet] * sums[bet];
            odd += weights[bet + 1] * sums[bet + 1];
        }
        return even + odd;
    }

    /** What the bets that won most stand for. */
    Change winner() {
        Map<Change, Double> won = new EnumMap<>(Change.class);
        for (int bet = 0; bet < sums.length; bet++) {
            won.merge(stakes.changes()[bet], stakes.weights()[bet] * sums[bet], Double::sum);
        }
        return won.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Change.DIFFERENT);
    }

    /** How many values ago the change began, at the mean: 0 if with the newest. */
    long age() {
        double sum = 0;
        double age = 0;
        for (int bet = 0; bet < sums.length; bet++) {
            sum += stakes.weights()[bet] * sums[bet];
            age += stakes.weights()[bet] * ages[bet];
        }
        return sum > 0 ? Math.round(age / sum) : 0;
    }

    State state() {
        return new State(
                DoubleStream.of(sums).boxed().toList(),
                DoubleStream.of(ages).boxed().toList());
    }

    /** Each bet by itself, so that the careful ones still hold the evidence when a bold one fails. */
    private double lower(double ceiling) {
        for (int bet = 0; bet < sums.length; bet++) {
            if (sums[bet] > ceiling) {
                ages[bet] *= ceiling / sums[bet];
                sums[bet] = ceiling;
            }
        }
        return evidence();
    }

    private double[] restored(List<Double> saved) {
        if (saved.isEmpty()) {
            return new double[stakes.weights().length];
        }
        if (saved.size() != stakes.weights().length) {
            throw new IllegalArgumentException(
                    "there must be %d sums and ages, were %d".formatted(stakes.weights().length, saved.size()));
        }
        double[] restored = saved.stream().mapToDouble(Double::doubleValue).toArray();
        if (!Arrays.stream(restored).allMatch(value -> value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("sums and ages must be finite and 0 or more");
        }
        return restored;
    }
}
