package io.countersign.engine.decision.log;

import io.countersign.engine.review.QueueUnavailableException;
import java.time.Duration;

/** A stream that readers cannot reach while a test wants it so, also while they wait for more. It belongs to the test, and is not closed with it. */
public final class BreakableStream implements DecisionStream {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(20);

    private final DecisionStream stream;
    private volatile boolean broken;

    public BreakableStream(DecisionStream stream) {
        this.stream = stream;
    }

    public void broken(boolean now) {
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
        check();
        Portion portion = stream.after(position, limit, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        check();
        return portion;
    }

    private void check() {
        if (broken) {
            throw new QueueUnavailableException("Redis does not answer.", null);
        }
    }

    @Override
    public void close() {
        // The stream behind it is closed by whoever opened it.
    }
}
