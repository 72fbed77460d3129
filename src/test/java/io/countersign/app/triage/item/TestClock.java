package io.countersign.app.triage.item;

import io.countersign.app.async.ManualTicker;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that moves, with its timers, when the test says so. */
final class TestClock extends MovableClock {
    final ManualTicker ticker = new ManualTicker();

    TestClock() {
        super(Rows.NOON);
    }

    void advance(Duration time) {
        Instant end = instant().plus(time);
        while (instant().isBefore(end)) {
            Duration step = Duration.ofMillis(
                    Math.min(500, Duration.between(instant(), end).toMillis()));
            move(step);
            ticker.advance(step);
        }
    }
}
