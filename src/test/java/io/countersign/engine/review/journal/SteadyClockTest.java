package io.countersign.engine.review.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private final SteeredTime original = new SteeredTime();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Instant start = original.instant();
    private final SteadyClock clock = new SteadyClock(original, nanos::get);

    @Test
    void itBeginsWithTheOriginal() {
        assertThat(clock.instant()).isEqualTo(start);
        assertThat(clock.getZone()).isEqualTo(original.getZone());
    }

    @Test
    void itDoesNotJumpWhenTheOriginalIsSet() {
        original.pass(Duration.ofHours(-5));

        assertThat(clock.instant()).isEqualTo(start);
    }

    @Test
    void itGoesOnByTheNanoseconds() {
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());

        assertThat(clock.instant()).isEqualTo(start.plusSeconds(7));
        assertThat(clock.withZone(original.getZone()).instant()).isEqualTo(start.plusSeconds(7));
    }
}
