package io.countersign.engine.review.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * A clock that shows the time of another when it was made, and from then on neither jumps nor stops when that one is set: for
 * waits, which would otherwise last for hours after a clock was set back. Thread-safe.
 */
final class SteadyClock extends Clock {
    private final Instant start;
    private final ZoneId zone;
    private final LongSupplier nanos;
    private final long first;

    SteadyClock(Clock original, LongSupplier nanos) {
        this(original.instant(), original.getZone(), nanos, nanos.getAsLong());
    }

    private SteadyClock(Instant start, ZoneId zone, LongSupplier nanos, long first) {
        this.start = start;
        this.zone = zone;
        this.nanos = nanos;
        this.first = first;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - first);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(start, other, nanos, first);
    }
}
