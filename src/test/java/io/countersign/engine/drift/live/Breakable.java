package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.review.QueueUnavailableException;
import java.time.Duration;

/** A log that can be out of reach. */
final class Breakable implements DecisionStream {
    private final DecisionStream stream;
    private volatile boolean broken;

    Breakable(DecisionStream stream) {
        this.stream = stream;
    }

    void broken(boolean now) {
        broken = now;
    }

    @Override
    public void append(RecordBatch batch) {
        stream.append(batch);
    }

    @Override
    public Position beginning() {
        return stream.beginning();
    }

    @Override
    public Position end() {
        return stream.end();
    }

    @Override
    public Portion after(Position position, int limit, Duration wait) {
        if (broken) {
            throw new QueueUnavailableException("Redis does not answer; it is asked again.", null);
        }
        return stream.after(position, limit, wait);
    }

    @Override
    public void close() {
        // It belongs to the test.
    }
}
