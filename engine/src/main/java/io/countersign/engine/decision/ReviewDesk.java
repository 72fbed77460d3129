package io.countersign.engine.decision;

import java.util.List;

/** Hands decisions over to people: {@code ReviewQueue::push}. Thread-safe. */
@FunctionalInterface
public interface ReviewDesk {
    /**
     * Hands over entries in the producers' format. When it returns, they are kept.
     *
     * @throws io.countersign.engine.review.QueueException if they are not; then nothing was decided
     */
    void submit(List<byte[]> entries);
}
