package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.RecordBatch;
import java.time.Instant;

/** Counts what comes of the decision log. Mutable and for one thread. */
final class LogCounter {
    private long decisions;
    private long lost;
    private long unreadable;
    private long late;
    private long unwatched;
    private long gaps;
    private Instant latest;

    LogCounter(WatchCounts saved, Instant latest) {
        decisions = saved.decisions();
        lost = saved.lost();
        unreadable = saved.unreadable();
        late = saved.late();
        unwatched = saved.unwatched();
        gaps = saved.gaps();
        this.latest = latest;
    }

    void batch(RecordBatch batch) {
        lost += batch.lost();
    }

    void decision(DecisionRecord decision) {
        decisions++;
        if (decision.at().isAfter(latest)) {
            latest = decision.at();
        } else if (decision.at().isBefore(latest.minus(DriftWatch.LATE))) {
            late++;
        }
    }

    void unreadable(RecordBatch batch) {
        unreadable += batch.size();
    }

    void unwatched() {
        unwatched++;
    }

    void gap() {
        gaps++;
    }

    WatchCounts counts() {
        return new WatchCounts(decisions, lost, unreadable, late, unwatched, gaps);
    }

    /** When the latest decision was made. */
    Instant latest() {
        return latest;
    }
}
