package io.countersign.engine.review;

import org.jspecify.annotations.Nullable;

/**
 * The queue cannot be reached or cannot answer now; the same call may succeed later. Whether the failed call was
 * applied is <em>unknown</em>: repeat a write only with the same client-made id.
 */
public non-sealed class QueueUnavailableException extends QueueException {
    /**
     * @param message one sentence for people
     * @param cause what was seen, or null if there is nothing beneath
     */
    public QueueUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
