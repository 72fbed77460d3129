package io.countersign.engine.review.journal;

import org.jspecify.annotations.Nullable;

/** The journal cannot be read or written. The message is a sentence for people that says what to do. */
public class JournalException extends RuntimeException {
    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
