package io.countersign.engine.drift;

import java.util.function.DoubleUnaryOperator;

/**
 * The densities on [0,1] on which the any-change monitor bets, one for each way in which ranks stop being uniform. With
 * {@code z = 2p - 1}: tilts {@code 1 ± cz} and powers {@code a p^(a-1)} for a shift, {@code 1 + c(3z² - 1)/2} for the spread
 * (the first Legendre polynomials), {@code 1 ± .9 cos 4πp} for tails and peaks, and two symmetric Beta densities. Every bet
 * is averaged over 512 steps of p and sums to exactly its number of steps, so that no rank wins on average.
 */
enum Bets {
    DOWN_SLIGHT(Change.DOWN, .05, p -> 1 - .3 * (2 * p - 1)),
    DOWN_CLEAR(Change.DOWN, .07, p -> 1 - .6 * (2 * p - 1)),
    DOWN_FULL(Change.DOWN, .10, p -> 2 - 2 * p),
    DOWN_STRONG(Change.DOWN, .08, p -> 3 * Math.pow(1 - p, 2)),
    DOWN_FAR(Change.DOWN, .05, p -> 5 * Math.pow(1 - p, 4)),
    DOWN_TAIL(Change.DOWN, .04, p -> .5 / Math.sqrt(p)),
    UP_SLIGHT(Change.UP, .05, p -> 1 + .3 * (2 * p - 1)),
    UP_CLEAR(Change.UP, .07, p -> 1 + .6 * (2 * p - 1)),
    UP_FULL(Change.UP, .10, p -> 2 * p),
    UP_STRONG(Change.UP, .08, p -> 3 * Math.pow(p, 2)),
    UP_FAR(Change.UP, .05, p -> 5 * Math.pow(p, 4)),
    UP_TAIL(Change.UP, .04, p -> .5 / Math.sqrt(1 - p)),
    WIDER_FULL(Change.WIDER, .03, p -> 1 + spread(p)),
    WIDER_ENDS(Change.WIDER, .03, p -> .25 / Math.sqrt(p) + .25 / Math.sqrt(1 - p)),
    NARROWER_FULL(Change.NARROWER, .03, p -> 1 - .95 * spread(p)),
    NARROWER_PEAK(Change.NARROWER, .03, p -> 30 * Math.pow(p * (1 - p), 2)),
    PEAK_AND_TAILS(Change.TAILS, .04, p -> 1 + .9 * Math.cos(4 * Math.PI * p)),
    TWO_PEAKS(Change.TAILS, .06, p -> 1 - .9 * Math.cos(4 * Math.PI * p));

    private static final Bets[] ALL = values();
    private static final int COUNT = ALL.length;
    private static final int STEPS = 512;
    private static final int FINER = 64;
    private static final double[] TABLE = table();

    private final Change change;
    private final double weight;

    @SuppressWarnings("ImmutableEnumChecker") // the densities are functions without state
    private final DoubleUnaryOperator density;

    Bets(Change change, double weight, DoubleUnaryOperator density) {
        this.change = change;
        this.weight = weight;
        this.density = density;
    }

    /** The values of all bets, a step of p after the other. */
    static double[] payoffs() {
        return TABLE;
    }

    /** Where the values of all bets at p begin. */
    static int at(double p) {
        return Math.min((int) (p * STEPS), STEPS - 1) * COUNT;
    }

    static ShiryaevRoberts.Stakes stakes() {
        var weights = new double[COUNT];
        var changes = new Change[COUNT];
        for (int bet = 0; bet < COUNT; bet++) {
            weights[bet] = ALL[bet].weight;
            changes[bet] = ALL[bet].change;
        }
        return new ShiryaevRoberts.Stakes(weights, changes);
    }

    private static double spread(double p) {
        double z = 2 * p - 1;
        return (3 * z * z - 1) / 2;
    }

    private static double[] table() {
        var table = new double[STEPS * COUNT];
        for (int bet = 0; bet < COUNT; bet++) {
            double sum = 0;
            for (int step = 0; step < STEPS; step++) {
                table[step * COUNT + bet] = ALL[bet].average(step);
                sum += table[step * COUNT + bet];
            }
            for (int step = 0; step < STEPS; step++) {
                table[step * COUNT + bet] *= STEPS / sum;
            }
        }
        return table;
    }

    private double average(int step) {
        double sum = 0;
        for (int part = 0; part < FINER; part++) {
            sum += density.applyAsDouble((step + (part + 0.5) / FINER) / STEPS);
        }
        return sum / FINER;
    }
}
