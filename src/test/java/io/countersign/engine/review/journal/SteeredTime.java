package io.countersign.engine.review.journal;

import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A clock, and a pause by it, which move only when the test lets time pass. */
final class SteeredTime extends MovableClock implements Pause {
    /** Every wait that was asked for. */
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    private final Semaphore woken = new Semaphore(0);

    SteeredTime() {
        super(Instant.parse("2026-03-01T12:00:00Z"));
    }

    void pass(Duration time) {
        move(time);
        wake();
    }

    /** Whether somebody waits, and nothing has woken him. */
    boolean isAwaited() {
        return woken.hasQueuedThreads() && woken.availablePermits() == 0;
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        waits.add(longest);
        woken.acquire();
        woken.drainPermits();
    }

    @Override
    public void wake() {
        woken.release();
    }
}
