package io.countersign.app.imports;

import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.ReviewQueue;

/** What producers have pushed and the queue has not yet taken in. */
public final class Backlog {
    private static final int ROUND = 1_000;
    private static final int FRUITLESS_ROUNDS = 20;

    private Backlog() {}

    /**
     * Takes in what waits now. Other consoles may do the same at the same time and be faster. What producers push meanwhile
     * may stay for the next time, so this always ends.
     */
    public static void takeIn(ReviewQueue queue) {
        IntakeResult round = queue.intake(ROUND);
        long waiting = round.remaining();
        int fruitless = 0;
        while (waiting > 0 && round.remaining() > 0 && fruitless < FRUITLESS_ROUNDS) {
            round = queue.intake(ROUND);
            waiting -= round.taken();
            fruitless = round.taken() == 0 ? fruitless + 1 : 0;
        }
    }
}
