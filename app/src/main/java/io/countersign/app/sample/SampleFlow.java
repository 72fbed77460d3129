package io.countersign.app.sample;

import io.countersign.engine.review.QueueException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets made-up applications come in steadily, other ones every time, has them decided on a thread of its own, and puts into the queue what
 * people have to decide. While the queue is away, the latest application waits.
 */
public final class SampleFlow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SampleFlow.class);
    private static final int FIRST = 1_000_000;
    private static final int NUMBERS = 9_000_000;

    private final SampleEngines engines;
    private final LoanOffice office;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("countersign-sample").factory());
    private volatile boolean drifted;

    SampleFlow(SampleEngines engines, boolean drifted) {
        this.engines = engines;
        this.drifted = drifted;
        long now = engines.clock().millis();
        int number = FIRST + (int) (now / 1_000 % NUMBERS);
        office = new LoanOffice(new LoanModels(), model -> engines.of(model, false), now, number);
    }

    /** Begins at once. */
    public static SampleFlow start(SampleEngines engines, SampleWish wish) {
        var flow = new SampleFlow(engines, wish.drifted());
        if (wish.perMinute() > 0) {
            long pause = Duration.ofMinutes(1).dividedBy(wish.perMinute()).toNanos();
            var _ = flow.thread.scheduleWithFixedDelay(flow::step, pause, pause, TimeUnit.NANOSECONDS);
        }
        return flow;
    }

    /** Whether other people apply and pay back than the models have learned. */
    public boolean isDrifted() {
        return drifted;
    }

    /** Changes who applies and who pays back, from the next application on. */
    public void drift(boolean wished) {
        drifted = wished;
    }

    /** Has one application decided. */
    void step() {
        try {
            office.drift(drifted);
            office.next();
        } catch (QueueException away) {
            LOG.debug("The sample waits: {}", away.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("The sample has stopped", unexpected);
            throw unexpected;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        engines.close();
    }
}
