package io.countersign.engine.review;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a queue moving from one background thread: takes in what producers push, lets claims lapse, publishes what was
 * held and expires what is due. Any number of consoles may each run one on the same queue; they do not get in each
 * other's way. While the queue is unavailable it tries again, ever less often.
 *
 * <p>Thread-safe. Listeners are called on the background thread.
 */
public final class QueueCaretaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueCaretaker.class);
    private static final int BATCH = 500;
    private static final String MISTAKE = "The queue could not be tended: an error in the program, see the log.";

    private final ReviewQueue queue;
    private final CaretakerPace pace;
    private final ToIntFunction<ReviewQueue> further;
    private final List<Consumer<CaretakerStatus>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile CaretakerStatus status = CaretakerStatus.UNKNOWN;

    /** Starts at once. */
    public static QueueCaretaker start(ReviewQueue queue, CaretakerPace pace) {
        return start(queue, pace, untouched -> 0);
    }

    /** One that also moves what was published long ago out of the queue. Starts at once. */
    public static QueueCaretaker start(ReviewQueue queue, CaretakerPace pace, Archivist archivist) {
        return start(queue, pace, archivist::round);
    }

    private static QueueCaretaker start(ReviewQueue queue, CaretakerPace pace, ToIntFunction<ReviewQueue> further) {
        var caretaker = new QueueCaretaker(queue, pace, further);
        caretaker.thread.start();
        return caretaker;
    }

    private QueueCaretaker(ReviewQueue queue, CaretakerPace pace, ToIntFunction<ReviewQueue> further) {
        this.queue = queue;
        this.pace = pace;
        this.further = further;
        this.thread = Thread.ofPlatform().daemon().name("countersign-caretaker").unstarted(this::runUntilClosed);
    }

    /** What is known now. */
    public CaretakerStatus status() {
        return status;
    }

    /** Tells the present status at once, and every further one until the subscription is closed. */
    public Subscription onStatus(Consumer<CaretakerStatus> listener) {
        listeners.add(listener);
        listener.accept(status);
        return () -> listeners.remove(listener);
    }

    /** Stops after the round that is under way, waiting for it at most a few seconds. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runUntilClosed() {
        Duration wait = Duration.ZERO;
        while (!isClosedAfter(wait)) {
            wait = round(wait);
        }
    }

    private Duration round(Duration lastWait) {
        try {
            boolean moved = work();
            return moved ? pace.busy() : pace.idleAfter(lastWait);
        } catch (QueueException e) {
            return failed(String.valueOf(e.getMessage()), e, lastWait);
        } catch (RuntimeException e) {
            return failed(MISTAKE, e, lastWait);
        }
    }

    private Duration failed(String problem, RuntimeException cause, Duration lastWait) {
        if (!status.problem().equals(problem)) {
            LOG.warn("The queue is not tended: {}", problem, cause);
        }
        publish(status.unavailable(problem));
        return pace.retryAfter(lastWait);
    }

    private boolean work() {
        IntakeResult intake = queue.intake(BATCH);
        TickResult tick = queue.tick();
        int archived = further.applyAsInt(queue);
        long start = System.nanoTime();
        QueueStats stats = queue.stats();
        publish(new CaretakerStatus(
                true, "", Duration.ofNanos(System.nanoTime() - start), intake.remaining(), tick.massExpiry(), stats));
        return intake.taken() > 0 || tick.published() > 0 || tick.lapsed() > 0 || archived > 0;
    }

    private void publish(CaretakerStatus next) {
        status = next;
        for (var listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                LOG.error("a listener to the queue's status failed", e);
            }
        }
    }

    private boolean isClosedAfter(Duration wait) {
        try {
            return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
