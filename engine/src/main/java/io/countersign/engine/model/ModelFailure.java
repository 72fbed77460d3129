package io.countersign.engine.model;

import java.time.Duration;
import java.util.Optional;
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
        /** The provider cannot be reached, or the connection broke. */
        CONNECTION_CUT,
        /** The input is too long for the model. */
        CONTEXT_TOO_LONG,
        /** The provider's filter refused. */
        CONTENT_FILTERED,
        /** The answer is not what was asked for, and could not be repaired. */
        FORMAT_INVALID,
        /**
         * The call was not made, so that it tells nothing of the model: there is none, too many calls failed of late or are
         * under way.
         */
        UNAVAILABLE,
        /** The call was not made, because no time was left for it; it tells nothing of the model either. */
        OUT_OF_TIME,
        /** The provider refused the request itself: credentials, model name, parameters. */
        REFUSED,
        /** The caller gave up: its thread was interrupted. */
        CANCELLED,
        /** Anything else. */
        UNEXPECTED_ERROR
    }

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;
    private final transient Usage spent;

    public ModelFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    public ModelFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, Optional.empty(), Usage.NONE);
    }

    private ModelFailure(
            Kind kind,
            @Nullable String message,
            @Nullable Throwable cause,
            Optional<Duration> retryAfter,
            Usage spent) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.spent = spent;
    }

    /** The same failure of a provider that wants to be left alone for so long. */
    public ModelFailure retryAfter(Duration pause) {
        return new ModelFailure(kind, getMessage(), this, Optional.of(pause), spent);
    }

    /** The same failure, after so much more was used up. */
    public ModelFailure after(Usage before) {
        return new ModelFailure(kind, getMessage(), this, retryAfter, before.plus(spent));
    }

    /** This failure; or, if it is that a call was not made, the failure of a call that was made before, if there is one. */
    public ModelFailure orOfACall(@Nullable ModelFailure before) {
        return before != null && before.isOfACall() && !isOfACall() ? before : this;
    }

    private boolean isOfACall() {
        return kind != Kind.UNAVAILABLE && kind != Kind.OUT_OF_TIME;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** How long the provider wants to be left alone, if it said so; 0 or more. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What was used up in vain. */
    public Usage spent() {
        return spent;
    }
}
