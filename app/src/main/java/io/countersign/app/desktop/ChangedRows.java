package io.countersign.app.desktop;

import io.countersign.app.async.PulseSignal;
import io.countersign.app.async.Pulses;
import io.countersign.engine.review.ReviewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Brings rows that changed to the FX thread, in order, once per frame. Rows may be added from any thread. */
final class ChangedRows implements AutoCloseable {
    private final PulseSignal signal;
    private final Consumer<ReviewRow> receiver;
    private List<ReviewRow> gathered = new ArrayList<>();

    ChangedRows(Pulses pulses, Consumer<ReviewRow> receiver) {
        this.receiver = receiver;
        signal = new PulseSignal(pulses, this::deliver);
    }

    void add(List<ReviewRow> rows) {
        synchronized (this) {
            gathered.addAll(rows);
        }
        signal.mark();
    }

    private void deliver() {
        List<ReviewRow> rows;
        synchronized (this) {
            rows = gathered;
            gathered = new ArrayList<>();
        }
        rows.forEach(receiver);
    }

    @Override
    public void close() {
        signal.close();
    }
}
