package io.countersign.app.decisions;

/** What is known of the decision log at one moment. Immutable. */
public record LoggedDecisions(HistoryView history, LogStatus status, Losses losses) {
    /** Before anything was read. */
    public static final LoggedDecisions UNREAD =
            new LoggedDecisions(HistoryView.EMPTY, new LogStatus.Reading(), Losses.NONE);
}
