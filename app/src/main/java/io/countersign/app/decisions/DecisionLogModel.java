package io.countersign.app.decisions;

import io.countersign.app.async.Backoff;
import io.countersign.app.async.PulseSignal;
import io.countersign.app.async.Pulses;
import io.countersign.engine.decision.log.DecisionStream;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The decision log for screens. To be used on the FX thread, which never waits for it. */
public final class DecisionLogModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<LoggedDecisions> decisions =
            new ReadOnlyObjectWrapper<>(LoggedDecisions.UNREAD);
    private final PulseSignal signal;
    private final DecisionFollower follower;

    public DecisionLogModel(DecisionStream stream, Pulses pulses, InstantSource clock) {
        signal = new PulseSignal(pulses, this::deliver);
        follower = new DecisionFollower(
                stream, new DecisionHistory(DecisionHistory.KEPT), signal::mark, Backoff.USUAL, clock);
    }

    /** Follows from now on. */
    public void begin() {
        follower.start();
    }

    public void tryNow() {
        follower.tryNow();
    }

    /** The latest that is known; changes at most ten times a second. */
    public ReadOnlyObjectProperty<LoggedDecisions> decisionsProperty() {
        return decisions.getReadOnlyProperty();
    }

    private void deliver() {
        decisions.set(follower.latest());
    }

    @Override
    public void close() {
        follower.close();
        signal.close();
    }
}
