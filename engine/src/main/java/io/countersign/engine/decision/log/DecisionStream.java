package io.countersign.engine.decision.log;

import java.time.Duration;
import java.util.List;

/**
 * The records of all engines in one order, the latest of them: how many are kept, the store says. Everybody who follows it
 * reads the same. Blocks, and throws {@link io.countersign.engine.review.QueueException} if the store cannot be reached.
 * Thread-safe.
 */
public interface DecisionStream extends AutoCloseable {
    /** How many records are kept, unless it is told otherwise: 1,000,000, which takes 25 to 100 MB, depending on how many come at once. */
    int KEPT = 1_000_000;

    /**
     * A place between two batches.
     *
     * @param value in the store's own form, which ends with the number of batches that were ever written before it
     */
    record Position(String value) {
        /**
         * How many batches were ever written before it, those included that are no longer kept.
         *
         * @throws IllegalArgumentException if it is no position
         */
        public long batches() {
            try {
                return Long.parseLong(value.substring(value.lastIndexOf(' ') + 1));
            } catch (NumberFormatException foreign) {
                throw new IllegalArgumentException("a position must end with a number, was '" + value + "'", foreign);
            }
        }
    }

    /**
     * What comes after a position.
     *
     * @param batches what was written, in order
     * @param next where to go on
     * @param gap whether batches were lost before these: too far behind, or the store has forgotten
     */
    record Portion(List<RecordBatch> batches, Position next, boolean gap) {
        public Portion {
            batches = List.copyOf(batches);
        }

        /** Whether there was nothing. */
        public boolean isEmpty() {
            return batches.isEmpty();
        }
    }

    /**
     * Writes a batch after all others; the oldest leave when there are too many. A batch that was written already, or one of
     * the same writer after it, is not written again.
     */
    void append(RecordBatch batch);

    /** The place before the oldest batch that is kept. */
    Position beginning();

    /** The place after the latest batch. */
    Position end();

    /**
     * What comes after a position; waits for the first batch at most this long.
     *
     * @param limit how many batches at most
     * @throws IllegalArgumentException if the position is not this store's
     */
    Portion after(Position position, int limit, Duration wait);

    @Override
    void close();
}
