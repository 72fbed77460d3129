package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import java.util.List;

/** Hands rows on, some without the model's advice. */
public record WithheldRows(RowSink table, JudgedFirst judgedFirst) implements RowSink {
    @Override
    public void snapshotBegins() {
        table.snapshotBegins();
    }

    @Override
    public void rows(List<ReviewRow> rows) {
        judgedFirst.recall(rows);
        table.rows(rows.stream().map(this::seen).toList());
    }

    @Override
    public void snapshotEnds() {
        table.snapshotEnds();
    }

    @Override
    public void status(FeedStatus status) {
        table.status(status);
    }

    private ReviewRow seen(ReviewRow row) {
        return judgedFirst.awaited(row) ? Withheld.from(row) : row;
    }
}
