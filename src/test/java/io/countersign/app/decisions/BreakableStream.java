package io.countersign.app.decisions;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.review.QueueUnavailableException;
import java.time.Duration;

/** A stream that readers cannot reach while a test wants it so. */
final class BreakableStream implements DecisionStream {
    private final DecisionStream stream;
    private volatile boolean broken;

    BreakableStream(DecisionStream stream) {
        this.stream = stream;
    }

    void breaks(boolean breaks) {
        broken = breaks;
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
        check();
        Portion portion =
                stream.after(position, limit, wait.compareTo(Duration.ofMillis(20)) > 0 ? Duration.ofMillis(20) : wait);
        check();
        return portion;
    }

    private void check() {
        if (broken) {
            throw new QueueUnavailableException("Redis does not answer.", new IllegalStateException());
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
