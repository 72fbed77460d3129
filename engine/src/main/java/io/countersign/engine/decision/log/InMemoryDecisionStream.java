package io.countersign.engine.decision.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The stream of the engines of one process. */
public final class InMemoryDecisionStream implements DecisionStream {
    private final int kept;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<RecordBatch> batches = new ArrayDeque<>();
    private final Map<String, Long> written = new HashMap<>();
    private long forgotten;
    private long records;

    /** Keeps {@link DecisionStream#KEPT} records. */
    public InMemoryDecisionStream() {
        this(KEPT);
    }

    /**
     * @param kept how many records are kept, at least 1; the latest batch is kept whatever its size
     */
    public InMemoryDecisionStream(int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("kept must be at least 1, was " + kept);
        }
        this.kept = kept;
    }

    @Override
    public void append(RecordBatch batch) {
        locked(() -> {
            long number = batch.id().number();
            if (written.getOrDefault(batch.id().writer(), 0L) < number) {
                written.put(batch.id().writer(), number);
                add(batch);
            }
            return number;
        });
    }

    @Override
    public Position beginning() {
        return locked(() -> position(forgotten));
    }

    @Override
    public Position end() {
        return locked(() -> position(forgotten + batches.size()));
    }

    @Override
    public Portion after(Position position, int limit, Duration wait) {
        long from = parse(position);
        return locked(() -> {
            await(from, wait);
            boolean gap = from < forgotten || from > forgotten + batches.size();
            long start = gap ? forgotten : from;
            List<RecordBatch> found =
                    batches.stream().skip(start - forgotten).limit(limit).toList();
            return new Portion(found, position(start + found.size()), gap);
        });
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }

    private void add(RecordBatch batch) {
        batches.addLast(batch);
        records += weight(batch);
        while (records > kept && batches.size() > 1) {
            records -= weight(batches.removeFirst());
            forgotten++;
        }
        grown.signalAll();
    }

    /** A note counts as a record, so that notes alone cannot fill the log for ever. */
    private static int weight(RecordBatch batch) {
        return Math.max(batch.size(), 1);
    }

    private void await(long from, Duration wait) {
        long left = wait.toNanos();
        try {
            while (from == forgotten + batches.size() && left > 0) {
                left = grown.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static Position position(long ordinal) {
        return new Position(Long.toString(ordinal));
    }

    private static long parse(Position position) {
        try {
            return Long.parseLong(position.value());
        } catch (NumberFormatException foreign) {
            throw new IllegalArgumentException(
                    "position must come from this stream, was '" + position.value() + "'", foreign);
        }
    }
}
