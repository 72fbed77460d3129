package io.countersign.app.triage.index;

import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A feed that answers what the test told it to. */
final class ScriptedFeed implements ReviewFeed {
    private final BlockingQueue<Changes> changes = new LinkedBlockingQueue<>();
    private volatile List<ReviewRow> open = List.of();
    private volatile boolean down;

    void open(ReviewRow... rows) {
        open = List.of(rows);
    }

    void down(boolean isDown) {
        down = isDown;
    }

    void change(ReviewRow... rows) {
        changes.add(new Changes(List.of(rows), new Position("next"), false));
    }

    void loseChanges() {
        changes.add(new Changes(List.of(), new Position("next"), true));
    }

    @Override
    public Position position() {
        answer();
        return new Position("now");
    }

    @Override
    public void snapshot(int pageSize, Consumer<List<ReviewRow>> page) {
        answer();
        open.forEach(row -> page.accept(List.of(row)));
    }

    @Override
    public List<ReviewRow> first(int limit) {
        return open.stream().limit(limit).toList();
    }

    @Override
    public Changes changesAfter(Position position, int limit, Duration wait) {
        answer();
        try {
            Changes next = changes.poll(20, TimeUnit.MILLISECONDS);
            return next == null ? new Changes(List.of(), position, false) : next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Changes(List.of(), position, false);
        }
    }

    private void answer() {
        if (down) {
            throw new QueueUnavailableException("Redis does not answer.", null);
        }
    }
}
