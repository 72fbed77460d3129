package io.countersign.engine.review;

import org.jspecify.annotations.Nullable;

/**
 * The queue will not do what was asked, however often it is asked: a wrong address, a refused login, a missing right or
 * a server that could lose reviews. The message says what to change.
 */
public non-sealed class QueueRefusedException extends QueueException {
    /**
     * @param message one sentence for people
     * @param cause what was seen, or null if there is nothing beneath
     */
    public QueueRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
