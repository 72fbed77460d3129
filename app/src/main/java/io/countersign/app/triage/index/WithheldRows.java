package io.countersign.app.triage.index;

import io.countersign.engine.review.ReviewRow;
import java.util.List;
import java.util.function.Predicate;

/**
 * Hands rows on, some without the model's advice.
 *
 * @param judgedFirst whose advice is kept back; asked on the thread that brings the rows
 */
public record WithheldRows(RowSink table, Predicate<ReviewRow> judgedFirst) implements RowSink {
    @Override
    public void snapshotBegins() {
        table.snapshotBegins();
    }

    @Override
    public void rows(List<ReviewRow> rows) {
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
        return judgedFirst.test(row) ? Withheld.from(row) : row;
    }
}
