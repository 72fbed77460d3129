package io.countersign.app.confidence;

import io.countersign.app.async.TaskRunner;
import io.countersign.app.async.Ticker;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Reviewed;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.drift.live.SignalAlarm;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * What the Confidence screen works with.
 *
 * @param log the decisions, as they become known
 * @param policies whose thresholds are shown
 * @param zone for times of day
 * @param alarms the drift alarms that are known, the latest first; asked on the FX thread
 * @param reviewed what people have said of decisions; blocks
 * @param queue where items with a confidence are shown
 */
public record ConfidenceDesk(
        ObservableValue<LoggedDecisions> log,
        PolicySource policies,
        TaskRunner tasks,
        Ticker ticker,
        InstantSource clock,
        ZoneId zone,
        Supplier<List<SignalAlarm>> alarms,
        Supplier<List<Reviewed>> reviewed,
        ShownInQueue queue) {
    /** Goes to the queue and shows the items within a range of confidences. */
    @FunctionalInterface
    public interface ShownInQueue {
        void show(Range range, Whose whose);
    }
}
