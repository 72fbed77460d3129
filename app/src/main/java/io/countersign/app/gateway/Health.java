package io.countersign.app.gateway;

import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.ReviewQueue;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** {@code GET /healthz}: whether decisions can be made and people reached. */
final class Health implements Handler {
    private final ReviewQueue queue;

    Health(ReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        try {
            Json.send(
                    request,
                    response,
                    Json.object()
                            .put("status", "ok")
                            .put("waiting", queue.stats().open()));
        } catch (QueueException away) {
            Json.send(request, response, Problem.unavailable(String.valueOf(away.getMessage())));
        }
    }
}
