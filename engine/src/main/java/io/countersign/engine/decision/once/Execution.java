package io.countersign.engine.decision.once;

import java.time.Duration;

/** What becomes of a wish to execute a request. */
public sealed interface Execution {
    /** The caller executes it, and nobody else until its lease runs out. */
    record Granted() implements Execution {}

    /** It was executed. */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record Finished(byte[] result) implements Execution {}

    /**
     * Somebody else executes it.
     *
     * @param left how long at most until it is finished or given up
     */
    record Busy(Duration left) implements Execution {}

    /** The key belongs to another request. */
    record Taken() implements Execution {}
}
