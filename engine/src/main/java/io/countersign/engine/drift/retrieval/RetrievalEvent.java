package io.countersign.engine.drift.retrieval;

import java.time.Instant;

/**
 * Something was looked up for a model. Immutable.
 *
 * @param at when
 * @param latencyMillis how long it took, in milliseconds from 0 on; NaN if that is not known
 * @param chunks how many pieces of text were found, 0 or more
 * @param score how well the best of them fits, 0 to 1; NaN if that is not known
 */
public record RetrievalEvent(Instant at, double latencyMillis, int chunks, double score) {
    public RetrievalEvent {
        if (chunks < 0) {
            throw new IllegalArgumentException("chunks must be at least 0, was " + chunks);
        }
        latencyMillis = latencyMillis >= 0 && latencyMillis < Double.POSITIVE_INFINITY ? latencyMillis : Double.NaN;
        score = score >= 0 && score <= 1 ? score : Double.NaN;
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return chunks == 0;
    }

    /** Whether it says how well the model was served: something was found and its score is known, or nothing was found. */
    public boolean isUsable() {
        return isEmpty() || !Double.isNaN(score);
    }
}
