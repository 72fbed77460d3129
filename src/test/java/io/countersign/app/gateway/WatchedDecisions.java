package io.countersign.app.gateway;

import io.countersign.engine.drift.live.BaselineWish;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.DriftWatch;
import io.countersign.engine.drift.live.LoggedDecisions;
import java.util.List;

/** Decisions that were watched, among them an alarm, a baseline that a person accepted, and an alarm that stands. */
final class WatchedDecisions {
    private WatchedDecisions() {}

    static DriftStatus status() {
        var wish = new BaselineWish(LoggedDecisions.CONFIDENCE, "ada", LoggedDecisions.START, "so it is");
        var watch = new DriftWatch(DriftPlan.DEFAULT, 0);
        List<DriftEvent> events = LoggedDecisions.fed(
                watch,
                new LoggedDecisions(11)
                        .usual(600)
                        .unsure(150)
                        .note(wish.note())
                        .usual(100)
                        .batches());
        return new DriftStatus(
                new DriftFeed.Live(),
                DriftPlan.DEFAULT,
                true,
                watch.counts(),
                watch.latest(),
                watch.views(),
                events.reversed(),
                "");
    }
}
