package io.countersign.app.drift;

import static io.countersign.engine.drift.live.LoggedDecisions.CONFIDENCE;

import io.countersign.app.decisions.DecisionHistory;
import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Losses;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.live.BaselineWish;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.DriftWatch;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Seeded decisions as the monitors and the screens see them. */
final class Watched {
    static final WatchedStream STREAM = CONFIDENCE;

    private final io.countersign.engine.drift.live.LoggedDecisions made =
            new io.countersign.engine.drift.live.LoggedDecisions(11);
    private final DecisionHistory history;
    private final DriftWatch watch = new DriftWatch(DriftPlan.DEFAULT, 0);
    private final List<DriftEvent> events = new ArrayList<>();
    private int taken;

    Watched() {
        this(1_000_000);
    }

    /** @param kept how many decisions the console holds */
    Watched(int kept) {
        history = new DecisionHistory(kept);
    }

    Watched usual(int count) {
        made.usual(count);
        return take();
    }

    Watched unsure(int count) {
        made.unsure(count);
        return take();
    }

    Watched verdicts(int count, double approved) {
        made.verdicts(count, approved);
        return take();
    }

    /** Several models, some with little, some of which change. */
    Watched batch(List<io.countersign.engine.decision.log.DecisionRecord> records) {
        made.batch(records);
        return take();
    }

    Watched accept(String by, String reason) {
        made.note(new BaselineWish(STREAM, by, now(), reason).note());
        return take();
    }

    private Watched take() {
        List<RecordBatch> all = made.batches();
        for (; taken < all.size(); taken++) {
            RecordBatch batch = all.get(taken);
            watch.take(taken + 1L, batch).forEach(event -> events.addFirst(event));
            if (batch.note().isEmpty()) {
                batch.records().forEach(history::add);
            }
        }
        return this;
    }

    Instant now() {
        return watch.latest();
    }

    SignalView view() {
        return status().of(STREAM).orElseThrow();
    }

    DriftStatus status() {
        return status(new DriftFeed.Live());
    }

    DriftStatus status(DriftFeed feed) {
        return new DriftStatus(
                feed, DriftPlan.DEFAULT, true, watch.counts(), watch.latest(), watch.views(), events, "");
    }

    LoggedDecisions decisions() {
        return new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE);
    }
}
