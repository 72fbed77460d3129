package io.countersign.app.gateway;

import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.once.InMemoryIdempotencyStore;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.retrieval.InMemoryRetrievalStream;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalView;
import io.countersign.engine.model.Model;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.memory.InMemoryReviewQueue;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.util.Optional;

/** The gateway, and the same server library with nothing behind it, for benchmarks. */
public final class GatewayUnderLoad implements AutoCloseable {
    public static final String TOKEN = "a token for benchmarks";

    private final InMemoryReviewQueue queue = new InMemoryReviewQueue(Clock.systemUTC());
    private final Gateway gateway;
    private final WebServer empty;

    public GatewayUnderLoad(Model model) {
        var counts = new DecisionCounts();
        var decisions = new Decisions(
                model,
                each -> DecisionEngine.of(each, queue::push).log(counts).build(),
                new InMemoryIdempotencyStore(queue::push, IdempotencyStore.KEPT, Clock.systemUTC()));
        gateway = Gateway.start(
                new GatewayOptions("127.0.0.1", 0, Optional.of(TOKEN), 1_000_000),
                new GatewayDesk(
                        queue,
                        decisions,
                        counts,
                        () -> DriftStatus.unread(DriftPlan.DEFAULT),
                        new RetrievalDesk(
                                new InMemoryRetrievalStream(Clock.systemUTC()),
                                () -> RetrievalView.unread(RetrievalRule.DEFAULT)),
                        new Reviewer("gateway")));
        empty = WebServer.builder()
                .host("127.0.0.1")
                .shutdownHook(false)
                .routing(HttpRouting.builder().post("/decide", (request, response) -> response.send()))
                .build()
                .start();
    }

    public int port() {
        return gateway.port();
    }

    public int emptyPort() {
        return empty.port();
    }

    @Override
    public void close() {
        gateway.close();
        empty.stop();
        queue.close();
    }
}
