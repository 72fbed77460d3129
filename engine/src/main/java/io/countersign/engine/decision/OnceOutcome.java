package io.countersign.engine.decision;

import java.time.Duration;

/** What becomes of a request that is to be decided once. */
public sealed interface OnceOutcome {
    /** It was decided by this call. */
    record Decided(Decision decision) implements OnceOutcome {}

    /** It was decided before, by this or another engine; this is that decision. */
    record Replayed(Decision decision) implements OnceOutcome {}

    /**
     * It is being decided by somebody else; ask again later.
     *
     * @param left how long at most until it is decided or somebody else may decide it
     */
    record UnderWay(Duration left) implements OnceOutcome {}

    /** It is refused: the key belongs to a request with another id or input. */
    record KeyTaken() implements OnceOutcome {}
}
