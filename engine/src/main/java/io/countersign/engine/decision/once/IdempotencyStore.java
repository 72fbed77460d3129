package io.countersign.engine.decision.once;

import io.countersign.engine.review.ClaimToken;
import java.time.Duration;
import java.util.List;

/**
 * Knows which requests are executed and what came of them. Blocks, and may throw {@link
 * io.countersign.engine.review.QueueException}. Thread-safe.
 */
public interface IdempotencyStore extends AutoCloseable {
    /** How long a result is kept, unless it is told otherwise: 24 h. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Asks to execute a request. Asked again with the same token, the lease begins anew.
     *
     * @param fingerprint equal for equal requests
     * @param token made by the caller, for this execution only
     * @param lease how long the caller has; if it does not finish in time, somebody else may execute the request
     */
    Execution begin(IdempotencyKey key, String fingerprint, ClaimToken token, Duration lease);

    /**
     * Keeps the result and hands entries to people, both or neither.
     *
     * @return false if the lease has run out and the request may be another one's; then nothing has happened
     */
    boolean finish(IdempotencyKey key, ClaimToken token, byte[] result, List<byte[]> entries);

    /** Gives the request up, so that somebody else can execute it at once; does nothing if the lease has run out. */
    void giveUp(IdempotencyKey key, ClaimToken token);

    @Override
    void close();
}
