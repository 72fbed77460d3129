package io.countersign.engine.model.resilience;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Calls whose tries are counted and whose pauses are noted and not made. */
abstract class CountedCalls {
    static final Duration AMPLE = Duration.ofMinutes(5);
    static final Duration REST = Duration.ofSeconds(30);
    final MovableClock clock = new MovableClock(Instant.parse("2031-05-04T12:00:00Z"));
    final List<Duration> pauses = new ArrayList<>();
    final AtomicInteger made = new AtomicInteger();

    ModelFailure fail(ProtectedCalls calls, Kind kind) {
        return failWith(calls, AMPLE, new ModelFailure(kind, "no"));
    }

    ModelFailure failWith(ProtectedCalls calls, Duration time, ModelFailure failure) {
        return catchThrowableOfType(
                ModelFailure.class,
                () -> calls.make(Deadline.in(time), () -> {
                    made.incrementAndGet();
                    throw failure;
                }));
    }

    ProtectedCalls calls(CallLimits limits) {
        UnaryOperator<Duration> noted = pause -> {
            pauses.add(pause);
            return Duration.ZERO;
        };
        return new ProtectedCalls("m", limits, clock, noted);
    }

    static CallLimits limits(int tries, int concurrent, Duration patience) {
        return new CallLimits(tries, Duration.ofMillis(100), Duration.ofMillis(300), concurrent, patience, REST);
    }
}
