package io.countersign.app.gateway;

import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.once.InMemoryIdempotencyStore;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens gateways that have no model of their own. */
final class Gateways {
    private Gateways() {}

    static Gateway open(ReviewQueue queue, Optional<String> token, int longest) {
        return open(queue, 0, token, longest);
    }

    static Gateway open(ReviewQueue queue, int port, Optional<String> token, int longest) {
        return open(queue, port, token, longest, store(queue), () -> DriftStatus.unread(DriftPlan.DEFAULT));
    }

    static Gateway open(ReviewQueue queue, int port, Optional<String> token, int longest, IdempotencyStore store) {
        return open(queue, port, token, longest, store, () -> DriftStatus.unread(DriftPlan.DEFAULT));
    }

    static Gateway open(ReviewQueue queue, int port, Optional<String> token, int longest, Supplier<DriftStatus> drift) {
        return open(queue, port, token, longest, store(queue), drift);
    }

    private static IdempotencyStore store(ReviewQueue queue) {
        return new InMemoryIdempotencyStore(queue::push, IdempotencyStore.KEPT, Clock.systemUTC());
    }

    static Gateway open(
            ReviewQueue queue,
            int port,
            Optional<String> token,
            int longest,
            IdempotencyStore store,
            Supplier<DriftStatus> drift) {
        var counts = new DecisionCounts();
        var decisions = new Decisions(
                new AbsentModel("unknown", ""),
                model -> DecisionEngine.of(model, queue::push).log(counts).build(),
                store);
        return Gateway.start(
                new GatewayOptions("127.0.0.1", port, token, longest),
                new GatewayDesk(queue, decisions, counts, drift, new Reviewer("gateway")));
    }
}
