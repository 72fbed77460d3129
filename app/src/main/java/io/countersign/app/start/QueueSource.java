package io.countersign.app.start;

import io.countersign.engine.review.QueueException;
import java.util.Optional;

/** Opens review queues. */
@FunctionalInterface
public interface QueueSource {
    /**
     * Opens the queue of a server, or the embedded one.
     *
     * @param url the server; empty for the embedded one
     * @throws QueueException if it cannot be used; the message says what to do
     */
    OpenQueue open(Optional<String> url);
}
