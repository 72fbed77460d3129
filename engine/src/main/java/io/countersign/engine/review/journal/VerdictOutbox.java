package io.countersign.engine.review.journal;

import io.countersign.engine.review.Subscription;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes verdicts that must not be lost: each is on disk before {@link #submit} returns, and is sent to the queue in the
 * background, in order, until there is a definite answer. Thread-safe.
 */
public interface VerdictOutbox extends AutoCloseable {
    /**
     * Writes the verdict to disk and lets it be sent. Blocks for the disk only, never for the queue.
     *
     * @throws JournalException if the disk does not take it; then the verdict does not exist
     */
    void submit(Verdict verdict);

    /**
     * Takes a verdict back if that needs no word with the queue. Otherwise the queue has to be asked to undo it, once it
     * has answered; but from here on this process does not send a verdict that has its answer a second time, not even to a
     * server that has forgotten it.
     *
     * @return true if the verdict had surely never been sent and now never will be. A verdict that was found on the disk
     *     may have been sent before the restart.
     * @throws JournalException if the disk does not take note; then nothing has changed
     */
    boolean withdraw(VerdictId verdict);

    /** Verdicts without a definite answer, oldest first. */
    List<Verdict> waiting();

    /** Tells every further step of every verdict, on a background thread, until the subscription is closed. */
    Subscription onDelivery(Consumer<Delivery> listener);

    /** Stops sending; what has no answer stays on disk for the next start. */
    @Override
    void close();
}
