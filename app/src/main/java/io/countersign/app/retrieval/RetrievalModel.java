package io.countersign.app.retrieval;

import io.countersign.app.async.PulseSignal;
import io.countersign.app.async.Pulses;
import io.countersign.engine.drift.retrieval.RetrievalFollower;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.drift.retrieval.RetrievalView;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How retrieval stands, for the FX thread. */
public final class RetrievalModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<RetrievalView> view =
            new ReadOnlyObjectWrapper<>(RetrievalView.unread(RetrievalRule.DEFAULT));
    private final PulseSignal signal;
    private final RetrievalFollower follower;

    public RetrievalModel(RetrievalStream stream, Pulses pulses) {
        signal = new PulseSignal(pulses, this::deliver);
        follower = new RetrievalFollower(stream, RetrievalRule.DEFAULT, told -> signal.mark());
    }

    /** Watches from now on. */
    public void begin() {
        follower.start();
    }

    public ReadOnlyObjectProperty<RetrievalView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    private void deliver() {
        view.set(follower.latest());
    }

    /** Nothing is told any more. */
    @Override
    public void close() {
        signal.close();
    }

    /** Stops watching; blocks while something is read. */
    public void closeBehind() {
        follower.close();
    }
}
