package io.countersign.engine.decision.log;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionLog;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what engines decide to a {@link DecisionStream}, several times a second and from a thread of its own, so that no
 * decision waits for it. While the store cannot be reached up to 16 MB are held back, about 600,000 decisions; what is more
 * is dropped and counted in the next batch. What was not written yet is lost with the process. Thread-safe.
 */
public final class BufferedDecisionLog implements DecisionLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BufferedDecisionLog.class);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final int FULL_BATCH = 64 * 1024;
    private static final int MOST_WAITING = 256;

    private final DecisionStream stream;
    private final Deque<RecordBatch> waiting = new ArrayDeque<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final BatchWriter open = new BatchWriter();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("countersign-decision-log").factory());
    private BatchId id = new BatchId(ClaimToken.next().value(), 1);
    private long lost;
    private boolean unreachable;

    /** Writes until it is closed. The stream is not closed with it. */
    public BufferedDecisionLog(DecisionStream stream) {
        this.stream = stream;
        var _ = thread.scheduleWithFixedDelay(this::write, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void record(Decision decision) {
        DecisionRecord noted = DecisionRecord.of(decision);
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING) {
                lost++;
                return;
            }
            open.add(noted);
            if (open.length() >= FULL_BATCH) {
                seal();
            }
        }
    }

    /** How many decisions wait to be written. */
    public int waiting() {
        synchronized (waiting) {
            return open.size() + waiting.stream().mapToInt(RecordBatch::size).sum();
        }
    }

    /** Stops after a last try to write what waits. */
    @Override
    public void close() {
        thread.close();
        write();
    }

    /** Writes all that waits, or as much as the store takes. */
    void write() {
        writing.lock();
        try {
            for (RecordBatch next = next(); next != null; next = next()) {
                stream.append(next);
                written();
            }
        } catch (QueueException failed) {
            if (!unreachable) {
                LOG.warn("decisions are held back: {}", failed.getMessage());
            }
            unreachable = true;
        } catch (RuntimeException unexpected) {
            LOG.error("decisions are held back", unexpected);
        } finally {
            writing.unlock();
        }
    }

    private void written() {
        unreachable = false;
        synchronized (waiting) {
            waiting.removeFirst();
        }
    }

    private @Nullable RecordBatch next() {
        synchronized (waiting) {
            if (waiting.isEmpty() && !open.isEmpty()) {
                seal();
            }
            return waiting.peekFirst();
        }
    }

    private void seal() {
        waiting.addLast(open.take(id, lost));
        id = id.next();
        lost = 0;
    }
}
