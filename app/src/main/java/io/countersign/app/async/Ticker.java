package io.countersign.app.async;

import java.time.Duration;
import javafx.util.Subscription;

/** Timers whose actions run on the FX thread. */
public interface Ticker {
    /** Again and again, first after one period, until unsubscribed. */
    Subscription every(Duration period, Runnable action);

    /** Once, unless unsubscribed before. */
    Subscription after(Duration delay, Runnable action);
}
