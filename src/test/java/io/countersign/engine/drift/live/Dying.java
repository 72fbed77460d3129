package io.countersign.engine.drift.live;

import io.countersign.engine.review.ClaimToken;

/** What a process does that is killed: it never says that it goes. */
final class Dying extends Relayed {
    Dying(DriftBoard board) {
        super(board);
    }

    @Override
    public void release(ClaimToken holder) {
        // It cannot.
    }
}
