package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/** {@code GET /pending-reviews}: what waits for people, the most urgent first. Looking takes nothing away. */
final class PendingReviews implements Handler {
    static final int MOST = 1_000;

    private static final String LIMIT = "limit";
    private static final int USUAL = 10;
    private static final int CONCURRENT = 8;

    private final ReviewQueue queue;

    PendingReviews(ReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        ProblemException.refuseMisspelt(request.query().names(), Set.of(LIMIT));
        ObjectNode answer = Json.object();
        ArrayNode reviews = answer.putArray("reviews");
        queue.feed().first(limit(request)).stream()
                .filter(row -> row.state().isOpen())
                .map(ReviewRow::id)
                .gather(Gatherers.mapConcurrent(CONCURRENT, queue::find))
                .flatMap(Optional::stream)
                .forEach(item -> reviews.add(ReviewJson.of(item)));
        Json.send(request, response, answer);
    }

    /** Whoever asks for more than an answer holds gets as many as it holds. */
    private static int limit(ServerRequest request) {
        String given = request.query().first(LIMIT).orElse(String.valueOf(USUAL));
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1) {
                return Math.min(limit, MOST);
            }
        } catch (NumberFormatException notANumber) {
            throw refused(given);
        }
        throw refused(given);
    }

    private static ProblemException refused(String given) {
        return new ProblemException(
                Problem.invalid(LIMIT, "must be a whole number from 1 on, was \"%s\"".formatted(given)));
    }
}
