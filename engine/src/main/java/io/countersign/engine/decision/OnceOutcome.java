package io.countersign.engine.decision;

import io.countersign.engine.review.ContentHash;
import java.time.Duration;
import java.util.Optional;

/** What becomes of a request that is to be decided once. */
public sealed interface OnceOutcome {
    /**
     * It was decided by this call.
     *
     * @param review what people were given to decide; empty if they need not
     */
    record Decided(Decision decision, Optional<ContentHash> review) implements OnceOutcome {}

    /**
     * It was decided before, by this or another engine; this is that decision.
     *
     * @param review what people were given to decide; empty if they need not
     */
    record Replayed(Decision decision, Optional<ContentHash> review) implements OnceOutcome {}

    /**
     * It is being decided by somebody else; ask again later.
     *
     * @param left how long at most until it is decided or somebody else may decide it
     */
    record UnderWay(Duration left) implements OnceOutcome {}

    /** It is refused: the key belongs to a request with another id or input. */
    record KeyTaken() implements OnceOutcome {}
}
