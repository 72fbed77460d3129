package io.countersign.app.triage.item;

import io.countersign.app.async.ManualTicker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves, with its timers, when the test says so. */
final class TestClock extends Clock {
    final ManualTicker ticker = new ManualTicker();
    private Instant now = Rows.NOON;

    void advance(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            Duration step =
                    Duration.ofMillis(Math.min(500, Duration.between(now, end).toMillis()));
            now = now.plus(step);
            ticker.advance(step);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
