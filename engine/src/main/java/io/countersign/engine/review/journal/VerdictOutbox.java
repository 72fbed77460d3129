package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes verdicts that must not be lost: each is on disk before {@link #submit} returns, and is sent to the queue in the
 * background, in order, until there is a definite answer. Thread-safe.
 */
public interface VerdictOutbox extends AutoCloseable {
    /** Stops something. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Writes the verdict to disk and lets it be sent. Blocks for the disk only, never for the queue.
     *
     * @throws JournalException if the disk does not take it; then the verdict does not exist
     */
    void submit(Verdict verdict);

    /** Verdicts without a definite answer, oldest first. */
    List<Verdict> waiting();

    /** Tells every further step of every verdict, on a background thread, until the subscription is closed. */
    Subscription onDelivery(Consumer<Delivery> listener);

    /** Stops sending; what has no answer stays on disk for the next start. */
    @Override
    void close();
}
