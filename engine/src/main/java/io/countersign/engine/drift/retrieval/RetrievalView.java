package io.countersign.engine.drift.retrieval;

/**
 * What is known of retrieval. Immutable.
 *
 * @param status as it was when it could last be asked for
 * @param problem why it cannot be asked for now; empty if it can
 */
public record RetrievalView(RetrievalStatus status, String problem) {
    /** Before anything was read. */
    public static RetrievalView unread(RetrievalRule rule) {
        return new RetrievalView(RetrievalStatus.nothing(rule), "");
    }
}
