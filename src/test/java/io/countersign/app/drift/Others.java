package io.countersign.app.drift;

import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.drift.live.LoggedDecisions;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Decisions of other models: one that is new, one that says no numbers and one that always says the same. */
final class Others {
    private Others() {}

    static List<DecisionRecord> decisions(Instant now) {
        var random = new Random(3);
        var decisions = new ArrayList<DecisionRecord>();
        for (int i = 0; i < 220; i++) {
            decisions.add(
                    LoggedDecisions.decided("loan-1", now, Confidence.of(random.nextDouble()), random.nextDouble()));
        }
        for (int i = 0; i < 40; i++) {
            decisions.add(LoggedDecisions.decided("silent", now, Confidence.Unknown.TEXT, Double.NaN));
        }
        for (int i = 0; i < 700; i++) {
            decisions.add(LoggedDecisions.decided("rules", now, Confidence.of(1), .25));
        }
        return decisions;
    }
}
