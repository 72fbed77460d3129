package io.countersign.engine.review.memory;

import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The live list of the items in memory. Thread-safe. */
final class LiveFeed implements ReviewFeed {
    private static final Comparator<ReviewRow> ORDER = Comparator.comparingInt(ReviewRow::priority)
            .reversed()
            .thenComparingLong(ReviewRow::dueMillis)
            .thenComparing(ReviewRow::id);

    private final ChangeLog changes;
    private final Supplier<List<Dossier>> items;

    LiveFeed(ChangeLog changes, Supplier<List<Dossier>> items) {
        this.changes = changes;
        this.items = items;
    }

    @Override
    public Position position() {
        return changes.position();
    }

    @Override
    public List<ReviewRow> first(int limit) {
        return rows().limit(limit).toList();
    }

    private Stream<ReviewRow> rows() {
        return items.get().stream()
                .map(Dossier::row)
                .filter(row -> row.state().isOpen() || row.state() == ReviewState.HELD)
                .sorted(ORDER);
    }

    @Override
    public void snapshot(int pageSize, Consumer<List<ReviewRow>> page) {
        List<ReviewRow> rows = rows().toList();
        for (int from = 0; from < rows.size(); from += pageSize) {
            page.accept(rows.subList(from, Math.min(from + pageSize, rows.size())));
        }
    }

    @Override
    public Changes changesAfter(Position position, int limit, Duration wait) {
        return changes.after(position, limit, wait);
    }
}
