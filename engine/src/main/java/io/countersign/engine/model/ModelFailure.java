package io.countersign.engine.model;

import org.jspecify.annotations.Nullable;

/** Why there is no answer. The kind decides whether it is tried again; the request goes on to the fallback. */
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Kind {
        /** No answer within the deadline. */
        TIMEOUT,
        /** The provider wants fewer calls. */
        RATE_LIMITED,
        /** The provider failed. */
        SERVER_ERROR,
        /** The input is too long for the model. */
        CONTEXT_TOO_LONG,
        /** The provider's filter refused. */
        CONTENT_FILTERED,
        /** The answer is not what was asked for, and could not be repaired. */
        FORMAT_INVALID,
        /** Too many calls failed of late or are under way, so that this one was not made. */
        UNAVAILABLE,
        /** The provider refused the request itself: credentials, model name, parameters. */
        REFUSED,
        /** Anything else. */
        UNEXPECTED_ERROR
    }

    private final Kind kind;

    public ModelFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    public ModelFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
