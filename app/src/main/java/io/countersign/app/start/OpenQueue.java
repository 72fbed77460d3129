package io.countersign.app.start;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.review.ReviewQueue;
import java.util.function.Supplier;

/**
 * A queue in use.
 *
 * @param queue the queue
 * @param policies opens the policy that its engines and consoles share; to be closed before the queue
 * @param autonomy opens the levels of the models that they share; to be closed before the queue
 * @param idempotency opens what they know of requests that are decided once; to be closed before the queue
 * @param place where it is: a URL without the password, or {@code embedded}
 * @param share what is given back after the queue, such as the embedded server
 */
public record OpenQueue(
        ReviewQueue queue,
        Supplier<PolicyStore> policies,
        Supplier<AutonomyBoard> autonomy,
        Supplier<IdempotencyStore> idempotency,
        String place,
        Share share)
        implements AutoCloseable {
    /** Something that is given back without fail. */
    @FunctionalInterface
    public interface Share extends AutoCloseable {
        /** Brings back to life what is behind the queue, if that is this program's business; blocks. */
        default void revive() {}

        @Override
        void close();
    }

    @Override
    public void close() {
        try (share) {
            queue.close();
        }
    }
}
