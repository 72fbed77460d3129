package io.countersign.engine.model.resilience;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.ModelFailure.Kind;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes the calls of one model: tried again by class of failure, through a circuit breaker, a limited number at a time, all tries within the caller's
 * deadline. Every part is Resilience4j's. A call that waits for its next try leaves its place to another. Thread-safe.
 */
public final class ProtectedCalls {
    private static final String GAVE_UP = "the caller gave up";
    private static final int WINDOW = 20;
    private static final int ENOUGH_TO_JUDGE = 10;
    private static final int PROBES = 3;
    private static final float HALF = 50;
    private static final Duration SLICE = Duration.ofMillis(20);

    private final String name;
    private final CallLimits limits;
    private final UnaryOperator<Duration> pauses;
    private final Bulkhead places;
    private final CircuitBreaker breaker;

    /**
     * @param name what the breaker and its places are called
     * @param clock what the breaker's rest is measured by
     */
    public ProtectedCalls(String name, CallLimits limits, Clock clock) {
        this(name, limits, clock, UnaryOperator.identity());
    }

    /**
     * @param pauses turns the pause that is due into the pause that is made; for tests, which do not wait
     */
    public ProtectedCalls(String name, CallLimits limits, Clock clock, UnaryOperator<Duration> pauses) {
        this.name = name;
        this.limits = limits;
        this.pauses = pauses;
        this.places = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.concurrent())
                        .maxWaitDuration(SLICE)
                        .build());
        this.breaker = CircuitBreaker.of(name, breaker(limits, clock));
    }

    /**
     * Makes a call.
     *
     * @param call one try; throws {@link ModelFailure} if it fails
     * @throws ModelFailure the failure of the last try that was made, or that none was
     */
    public <T> T make(Deadline deadline, Supplier<T> call) {
        var plan = new TryPlan(limits, deadline, pauses);
        RetryConfig config = RetryConfig.<T>custom()
                .maxAttempts(limits.tries())
                .retryOnException(plan::goesOn)
                .intervalBiFunction((attempt, result) -> plan.pause())
                .build();
        try {
            return Retry.of(name, config).executeSupplier(() -> once(deadline, call));
        } catch (ModelFailure failure) {
            throw Thread.currentThread().isInterrupted() ? cancelled(failure) : plan.outcome(failure);
        }
    }

    private <T> T once(Deadline deadline, Supplier<T> call) {
        takePlace(deadline);
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException resting) {
            throw new ModelFailure(
                    Kind.UNAVAILABLE, "it is left alone for a while, because too many calls failed", resting);
        } finally {
            places.onComplete();
        }
    }

    /** The library waits a fixed time; a deadline needs it in slices. */
    private void takePlace(Deadline deadline) {
        Deadline until = deadline.within(limits.patience());
        while (!places.tryAcquirePermission()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ModelFailure(Kind.CANCELLED, GAVE_UP);
            }
            if (until.isOver()) {
                throw new ModelFailure(
                        deadline.isOver() ? Kind.OUT_OF_TIME : Kind.UNAVAILABLE,
                        "it has %d calls under way already, as many as it may".formatted(limits.concurrent()));
            }
        }
    }

    /** The library ends a pause that is interrupted with the failure before it. */
    private static ModelFailure cancelled(ModelFailure failure) {
        return new ModelFailure(Kind.CANCELLED, GAVE_UP, failure).after(failure.spent());
    }

    private static CircuitBreakerConfig breaker(CallLimits limits, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW, ENOUGH_TO_JUDGE, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .waitDurationInOpenState(limits.restAfterFailures())
                .clock(clock)
                .recordException(ProtectedCalls::isOutage)
                .ignoreException(ProtectedCalls::tellsNothing)
                .build();
    }

    /** A server that refuses well-founded is not down. */
    private static boolean isOutage(Throwable failure) {
        return !(failure instanceof ModelFailure known)
                || switch (known.kind()) {
                    case TIMEOUT, SERVER_ERROR, CONNECTION_CUT, UNEXPECTED_ERROR -> true;
                    case RATE_LIMITED,
                            CONTEXT_TOO_LONG,
                            CONTENT_FILTERED,
                            FORMAT_INVALID,
                            UNAVAILABLE,
                            OUT_OF_TIME,
                            REFUSED,
                            CANCELLED -> false;
                };
    }

    private static boolean tellsNothing(Throwable failure) {
        return failure instanceof ModelFailure known
                && switch (known.kind()) {
                    case CANCELLED, RATE_LIMITED, UNAVAILABLE, OUT_OF_TIME -> true;
                    case TIMEOUT,
                            SERVER_ERROR,
                            CONNECTION_CUT,
                            CONTEXT_TOO_LONG,
                            CONTENT_FILTERED,
                            FORMAT_INVALID,
                            REFUSED,
                            UNEXPECTED_ERROR -> false;
                };
    }
}
