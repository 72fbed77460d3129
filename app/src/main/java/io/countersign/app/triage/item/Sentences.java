package io.countersign.app.triage.item;

import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.journal.JournalException;

/** What people are told of a failure. */
public final class Sentences {
    private Sentences() {}

    /** The failure's own sentence if it was made for people, otherwise this one. */
    public static String of(Throwable cause, String otherwise) {
        return switch (cause) {
            case QueueException queue -> queue.getMessage();
            case JournalException journal -> String.valueOf(journal.getMessage());
            default -> otherwise;
        };
    }
}
