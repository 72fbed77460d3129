package io.countersign.engine.model.resilience;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which failures of one call are followed by another try, and after which pause. For one call, on one thread. */
final class TryPlan {
    private static final double FACTOR = 2;
    private static final double SPREAD = .5;

    private final IntervalFunction backoff;
    private final Deadline deadline;
    private final UnaryOperator<Duration> pauses;
    private int failures;
    private @Nullable ModelFailure latest;
    private Duration pause = Duration.ZERO;

    TryPlan(CallLimits limits, Deadline deadline, UnaryOperator<Duration> pauses) {
        this.backoff =
                IntervalFunction.ofExponentialRandomBackoff(limits.firstPause(), FACTOR, SPREAD, limits.longestPause());
        this.deadline = deadline;
        this.pauses = pauses;
    }

    /** Whether another try is worth it: the failure may pass, and the deadline leaves time for the pause. */
    boolean goesOn(Throwable thrown) {
        if (!(thrown instanceof ModelFailure failure) || !mayPass(failure)) {
            return false;
        }
        failures++;
        latest = failure;
        Duration usual = Duration.ofMillis(backoff.apply(failures));
        pause = failure.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
        return pause.compareTo(deadline.remaining()) < 0;
    }

    /** The pause after the last failure, in milliseconds. */
    long pause() {
        return pauses.apply(pause).toMillis();
    }

    /** What there is to tell after the last try: a call that was made tells more than one that was not. */
    ModelFailure outcome(ModelFailure last) {
        return last.orOfACall(latest);
    }

    private static boolean mayPass(ModelFailure failure) {
        return switch (failure.kind()) {
            case RATE_LIMITED, SERVER_ERROR, TIMEOUT, CONNECTION_CUT -> true;
            case CONTEXT_TOO_LONG,
                    CONTENT_FILTERED,
                    FORMAT_INVALID,
                    UNAVAILABLE,
                    OUT_OF_TIME,
                    REFUSED,
                    CANCELLED,
                    UNEXPECTED_ERROR -> false;
        };
    }
}
