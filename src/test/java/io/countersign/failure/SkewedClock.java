package io.countersign.failure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a computer on which it is wrong, and jumps. */
final class SkewedClock extends Clock {
    private volatile Duration offset;

    SkewedClock(Duration offset) {
        this.offset = offset;
    }

    void set(Duration wrongBy) {
        offset = wrongBy;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("consoles count in UTC");
    }
}
