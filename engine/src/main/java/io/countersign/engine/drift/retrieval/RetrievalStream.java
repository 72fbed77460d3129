package io.countersign.engine.drift.retrieval;

import java.time.Instant;
import java.util.List;

/**
 * What was looked up lately, in the order in which it was told. Blocks, and throws
 * {@link io.countersign.engine.review.QueueException} if the store cannot be reached. Thread-safe.
 */
public interface RetrievalStream extends AutoCloseable {
    /** How many of the latest events are kept, about. */
    int KEPT = 100_000;

    /**
     * Events and where to go on.
     *
     * @param events oldest first; what somebody else wrote and cannot be used has {@link Double#NaN} for its score
     * @param next the position after the last of them
     */
    record Portion(List<RetrievalEvent> events, String next) {
        public Portion {
            events = List.copyOf(events);
        }
    }

    /**
     * Tells that something was looked up now.
     *
     * @param latencyMillis how long it took; NaN if that is not known
     * @param chunks how many pieces of text were found
     * @param score how well the best of them fits, 0 to 1; NaN if that is not known
     */
    void append(double latencyMillis, int chunks, double score);

    /** The position before the first event that was told at a time or later. */
    String before(Instant at);

    /** What was told after a position, at most so many. */
    Portion after(String position, int limit);

    /** The clock by which events are told. */
    Instant now();

    @Override
    void close();
}
