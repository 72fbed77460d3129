package io.countersign.failure;

import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.RowSink;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open and held items as somebody sees who follows the queue. */
final class LiveView implements RowSink {
    private final Map<ReviewId, ReviewRow> rows = new ConcurrentHashMap<>();
    private final Set<ReviewId> inSnapshot = ConcurrentHashMap.newKeySet();
    private volatile boolean reading;
    private volatile boolean live;
    private volatile int losses;

    List<ReviewRow> rows() {
        return List.copyOf(rows.values());
    }

    int size() {
        return rows.size();
    }

    boolean isLive() {
        return live;
    }

    /** How often the queue was lost from sight. */
    int losses() {
        return losses;
    }

    @Override
    public void snapshotBegins() {
        inSnapshot.clear();
        reading = true;
    }

    @Override
    public void rows(List<ReviewRow> news) {
        news.forEach(this::take);
    }

    private void take(ReviewRow row) {
        if (reading) {
            inSnapshot.add(row.id());
        }
        if (row.state().isPublished()) {
            rows.remove(row.id());
        } else {
            rows.merge(row.id(), row, (old, fresh) -> fresh.version() > old.version() ? fresh : old);
        }
    }

    @Override
    public void snapshotEnds() {
        rows.keySet().retainAll(inSnapshot);
        reading = false;
    }

    @Override
    public synchronized void status(FeedStatus status) {
        live = status instanceof FeedStatus.Live;
        losses += status instanceof FeedStatus.Offline ? 1 : 0;
    }
}
