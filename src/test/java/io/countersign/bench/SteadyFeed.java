package io.countersign.bench;

import io.countersign.app.triage.SampleRows;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A queue's feed with many rows, of which so many change every second: claimed, given back, or replaced by new ones. */
final class SteadyFeed implements ReviewFeed {
    private static final Duration PACE = Duration.ofMillis(10);

    private final SampleRows samples = new SampleRows(1, Instant.now());
    private final Random random = new Random(2);
    private final List<ReviewRow> known = new ArrayList<>();
    private final int rows;
    private final int perSecond;
    private long told;
    private long began;

    SteadyFeed(int rows, int perSecond) {
        this.rows = rows;
        this.perSecond = perSecond;
    }

    @Override
    public Position position() {
        return new Position("");
    }

    @Override
    public void snapshot(int pageSize, Consumer<List<ReviewRow>> page) {
        for (int done = 0; done < rows; done += pageSize) {
            List<ReviewRow> some = samples.rows(Math.min(pageSize, rows - done));
            known.addAll(some.subList(0, some.size() / 10));
            page.accept(some);
        }
        began = System.nanoTime();
    }

    @Override
    public List<ReviewRow> first(int limit) {
        return samples.rows(Math.min(limit, rows));
    }

    @Override
    public Changes changesAfter(Position position, int limit, Duration wait) {
        LockSupport.parkNanos(PACE.toNanos());
        long due = (System.nanoTime() - began) * perSecond / 1_000_000_000;
        int now = (int) Math.min(limit, due - told);
        var changed = new ArrayList<ReviewRow>(now);
        for (int i = 0; i < now; i++) {
            changed.add(change());
        }
        told += now;
        return new Changes(changed, position, false);
    }

    private ReviewRow change() {
        if (random.nextInt(4) == 0) {
            return samples.row();
        }
        int at = random.nextInt(known.size());
        ReviewRow row = moved(known.get(at));
        known.set(at, row);
        return row;
    }

    private static ReviewRow moved(ReviewRow row) {
        boolean claimed = row.state() == ReviewState.CLAIMED;
        return new ReviewRow(
                row.id(),
                row.version() + 1,
                claimed ? ReviewState.PENDING : ReviewState.CLAIMED,
                claimed ? null : "bob",
                row.leaseMillis(),
                row.priority(),
                row.approvals(),
                row.escalated(),
                row.hidden(),
                row.dueMillis(),
                row.arrivedMillis(),
                row.level(),
                row.risk(),
                row.confidence(),
                row.model(),
                row.why());
    }
}
