package io.countersign.app.triage.bulk;

/** What the panel shows. */
public sealed interface BulkScreen {
    /** Nothing: the item has its place. */
    record Closed() implements BulkScreen {}

    /** The items that are meant are being counted. */
    record Counting(BulkKind kind) implements BulkScreen {}

    /** What would happen; the person has not said yes. */
    record Planned(BulkKind kind, BulkPlan plan) implements BulkScreen {}

    /** A run, under way or over. */
    record Running(BulkRun run) implements BulkScreen {}
}
