package io.countersign.app.drift;

import io.countersign.app.async.TaskRunner;
import io.countersign.app.async.Ticker;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.WatchedStream;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;

/**
 * What the Drift screen works with.
 *
 * @param status how everything that is watched stands
 * @param retrieval how what is looked up for the models stands
 * @param log the decisions, from which the course of the evidence is found again
 * @param acceptance where a person's word goes
 * @param role the word for what the person may do
 * @param mayAccept whether that includes accepting baselines; the board has the last word
 * @param zone for times of day
 */
public record DriftDesk(
        ObservableValue<DriftStatus> status,
        ObservableValue<RetrievalView> retrieval,
        ObservableValue<LoggedDecisions> log,
        Acceptance acceptance,
        String role,
        boolean mayAccept,
        TaskRunner tasks,
        Ticker ticker,
        InstantSource clock,
        ZoneId zone) {
    /** Takes the latest values of a stream for what is usual; blocks. */
    @FunctionalInterface
    public interface Acceptance {
        void accept(WatchedStream stream, String reason);
    }
}
