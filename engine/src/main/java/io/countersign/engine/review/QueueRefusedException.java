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

    /** What is in force for everybody is an admin's business. */
    public static QueueRefusedException adminNeeded(Reviewer by) {
        return new QueueRefusedException(
                "Nothing was changed: %s is not an admin, and only an admin changes rules and roles. countersign reviewers list says who is one."
                        .formatted(by),
                null);
    }

    /** An analyst looks and comments. */
    public static QueueRefusedException deciderNeeded(Reviewer by) {
        return new QueueRefusedException(
                "Nothing was decided: %s is registered as an analyst. Ask a reviewer, a senior or an admin to do it."
                        .formatted(by),
                null);
    }
}
