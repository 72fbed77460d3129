package io.countersign.engine.review;

import org.jspecify.annotations.Nullable;

/** The review queue did not do what was asked. The message is one sentence for people: what happened and what to do. */
public abstract sealed class QueueException extends RuntimeException
        permits QueueUnavailableException, QueueRefusedException {
    QueueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The sentence for people. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
