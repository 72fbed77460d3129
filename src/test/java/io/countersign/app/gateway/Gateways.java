package io.countersign.app.gateway;

import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.once.InMemoryIdempotencyStore;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.retrieval.InMemoryRetrievalStream;
import io.countersign.engine.drift.retrieval.RetrievalMonitor;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.drift.retrieval.RetrievalView;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens gateways that have no model of their own. */
final class Gateways {
    private Gateways() {}

    static Gateway open(ReviewQueue queue, Optional<String> token, int longest) {
        return open(queue, 0, token, longest);
    }

    static Gateway open(ReviewQueue queue, int port, Optional<String> token, int longest) {
        return open(queue, port, token, longest, () -> DriftStatus.unread(DriftPlan.DEFAULT));
    }

    static Gateway open(ReviewQueue queue, int port, Optional<String> token, int longest, IdempotencyStore store) {
        return open(
                queue,
                port,
                token,
                longest,
                store,
                () -> DriftStatus.unread(DriftPlan.DEFAULT),
                new InMemoryRetrievalStream(Clock.systemUTC()));
    }

    static Gateway open(ReviewQueue queue, int port, Optional<String> token, int longest, Supplier<DriftStatus> drift) {
        return open(queue, port, token, longest, store(queue), drift, new InMemoryRetrievalStream(Clock.systemUTC()));
    }

    private static RetrievalView view(RetrievalStream stream) {
        var monitor = new RetrievalMonitor(RetrievalRule.DEFAULT);
        stream.after(stream.before(Instant.EPOCH), RetrievalStream.KEPT)
                .events()
                .forEach(monitor::observe);
        return new RetrievalView(monitor.at(stream.now()), "");
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
            Supplier<DriftStatus> drift,
            RetrievalStream retrievals) {
        var counts = new DecisionCounts();
        var decisions = new Decisions(
                new AbsentModel("unknown", ""),
                model -> DecisionEngine.of(model, queue::push).log(counts).build(),
                store);
        return Gateway.start(
                new GatewayOptions("127.0.0.1", port, token, longest),
                new GatewayDesk(
                        queue,
                        decisions,
                        counts,
                        drift,
                        new RetrievalDesk(retrievals, () -> view(retrievals)),
                        new Reviewer("gateway")));
    }
}
