package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import java.util.List;
import java.util.function.Consumer;

/** Hands everything to the table, and what changes after a snapshot to somebody else too. */
public final class SharedRows implements RowSink {
    private final RowSink table;
    private final Consumer<List<ReviewRow>> changes;
    private boolean reading;

    public SharedRows(RowSink table, Consumer<List<ReviewRow>> changes) {
        this.table = table;
        this.changes = changes;
    }

    @Override
    public void snapshotBegins() {
        reading = true;
        table.snapshotBegins();
    }

    @Override
    public void rows(List<ReviewRow> rows) {
        table.rows(rows);
        if (!reading) {
            changes.accept(rows);
        }
    }

    @Override
    public void snapshotEnds() {
        reading = false;
        table.snapshotEnds();
    }

    @Override
    public void status(FeedStatus status) {
        table.status(status);
    }
}
