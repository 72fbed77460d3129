package io.countersign.app.imports;

import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.ReviewQueue;

/** What producers have pushed and the queue has not yet taken in. */
public final class Backlog {
    private static final int ROUND = 1_000;

    private Backlog() {}

    /** Takes in what waits now. What producers push meanwhile may stay for the next time, so this always ends. */
    public static void takeIn(ReviewQueue queue) {
        IntakeResult round = queue.intake(ROUND);
        long waiting = round.remaining();
        while (round.taken() > 0 && waiting > 0) {
            round = queue.intake(ROUND);
            waiting -= round.taken();
        }
    }
}
