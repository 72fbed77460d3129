package io.countersign.engine.decision;

import io.countersign.engine.model.ModelFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What failed, as reasons. */
final class Failures {
    private static final int LONGEST = 200;
    private static final Set<ReasonCode> FAILURES = Set.of(
            ReasonCode.MODEL_TIMEOUT,
            ReasonCode.MODEL_RATE_LIMITED,
            ReasonCode.MODEL_CONTENT_FILTERED,
            ReasonCode.MODEL_FORMAT_INVALID,
            ReasonCode.MODEL_UNEXPECTED_ERROR);

    private Failures() {}

    static Reason reason(ModelFailure failure) {
        return Reason.of(code(failure.kind()), words(failure));
    }

    /** The class of the failure and not its message, which may repeat the prompt or a key. */
    static Reason reason(RuntimeException failure) {
        return Reason.of(ReasonCode.MODEL_UNEXPECTED_ERROR, failure.getClass().getName());
    }

    /** Whether the model was asked and gave no answer; what was not asked of it, or given up, tells nothing. */
    static boolean tells(Decision decision) {
        return decision.proposal() == null
                && decision.reasons().stream().map(Reason::code).anyMatch(FAILURES::contains);
    }

    /** One line that says what happened. */
    static String words(RuntimeException failure) {
        @Nullable String message = failure.getMessage();
        String line = message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static ReasonCode code(ModelFailure.Kind kind) {
        return switch (kind) {
            case TIMEOUT -> ReasonCode.MODEL_TIMEOUT;
            case RATE_LIMITED -> ReasonCode.MODEL_RATE_LIMITED;
            case CONTENT_FILTERED -> ReasonCode.MODEL_CONTENT_FILTERED;
            case FORMAT_INVALID -> ReasonCode.MODEL_FORMAT_INVALID;
            case UNAVAILABLE -> ReasonCode.MODEL_UNAVAILABLE;
            case OUT_OF_TIME -> ReasonCode.NOT_ASKED_IN_TIME;
            case CANCELLED -> ReasonCode.CALL_CANCELLED;
            case SERVER_ERROR, CONNECTION_CUT, CONTEXT_TOO_LONG, REFUSED, UNEXPECTED_ERROR ->
                ReasonCode.MODEL_UNEXPECTED_ERROR;
        };
    }
}
