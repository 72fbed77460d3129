package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import java.time.Duration;

/** A log that has nothing from before, as if it had been cut. */
class Forgetful implements DecisionStream {
    private final DecisionStream stream;
    private final Position beginning;

    Forgetful(DecisionStream stream) {
        this.stream = stream;
        beginning = stream.end();
    }

    @Override
    public void append(RecordBatch batch) {
        stream.append(batch);
    }

    @Override
    public Position beginning() {
        return beginning;
    }

    @Override
    public Position end() {
        return stream.end();
    }

    @Override
    public Portion after(Position position, int limit, Duration wait) {
        return stream.after(position, limit, wait);
    }

    @Override
    public void close() {
        // It belongs to the test.
    }
}
