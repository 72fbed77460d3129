package io.countersign.engine.drift;

import java.util.Arrays;

/** Bets on one side and as many on the other, of the same weight. */
final class Sides {
    private Sides() {}

    static ShiryaevRoberts.Stakes stakes(int each, Change first, Change second) {
        var weights = new double[2 * each];
        var changes = new Change[2 * each];
        Arrays.fill(weights, 1.0 / weights.length);
        Arrays.fill(changes, 0, each, first);
        Arrays.fill(changes, each, changes.length, second);
        return new ShiryaevRoberts.Stakes(weights, changes);
    }
}
