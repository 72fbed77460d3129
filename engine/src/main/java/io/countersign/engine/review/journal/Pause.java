package io.countersign.engine.review.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How the sending thread waits. */
interface Pause {
    /** Returns after this time, or as soon as it is woken; at once if it was woken since it last returned. */
    void await(Duration longest) throws InterruptedException;

    void wake();

    /** Waits by the machine's clock. */
    static Pause real() {
        var woken = new Semaphore(0);
        return new Pause() {
            @Override
            public void await(Duration longest) throws InterruptedException {
                if (woken.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                    woken.drainPermits();
                }
            }

            @Override
            public void wake() {
                woken.release();
            }
        };
    }
}
