package io.countersign.app.drift;

import io.countersign.app.async.PulseSignal;
import io.countersign.app.async.Pulses;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.live.DriftFollower;
import io.countersign.engine.drift.live.DriftPace;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.WatchedStream;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The console's own watch over the decision log: it computes the alarms, and records them and lowers levels while no other
 * does. To be used on the FX thread, but for what blocks.
 */
public final class DriftModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<DriftStatus> status =
            new ReadOnlyObjectWrapper<>(DriftStatus.unread(DriftPlan.DEFAULT));
    private final PulseSignal signal;
    private final DriftFollower follower;

    /** @param policies say what is watched */
    public DriftModel(
            DecisionStream stream,
            DriftBoard board,
            AutonomyBoard levels,
            PolicySource policies,
            Pulses pulses,
            InstantSource clock) {
        signal = new PulseSignal(pulses, this::deliver);
        follower = new DriftFollower(
                stream,
                board,
                levels,
                () -> DriftPlan.of(policies.current().policy().drift()),
                DriftPace.DEFAULT,
                clock,
                told -> signal.mark());
    }

    /** Watches from now on. */
    public void begin() {
        follower.start();
    }

    /** How everything stands; changes at most four times a second. */
    public ReadOnlyObjectProperty<DriftStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** As {@link DriftFollower#accept}; blocks. */
    public void accept(WatchedStream stream, String by, String reason) {
        follower.accept(stream, by, reason);
    }

    private void deliver() {
        status.set(follower.latest());
    }

    /** Nothing is told any more. */
    @Override
    public void close() {
        signal.close();
    }

    /** Stops watching and lets another one record; blocks for some seconds at most. */
    public void closeBehind() {
        follower.close();
    }
}
