package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionJson;
import io.countersign.engine.decision.OnceOutcome;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.RequestReading;
import io.countersign.engine.decision.once.IdempotencyKey;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@code POST /decide}: the decision, and how the model stands. */
final class DecideEndpoint implements Handler {
    private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
    private static final HeaderName REPLAYED = HeaderNames.create("Idempotent-Replayed");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_PAUSES = 40;

    private final RequestReader reader = RequestReader.ofObjects();
    private final GatewayDesk desk;

    DecideEndpoint(GatewayDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Optional<IdempotencyKey> key = key(request);
        switch (reader.read(Json.bytes(request))) {
            case RequestReading.Refused(String field, String problem)
            when field.equals(RequestReader.WHOLE) ->
                throw new ProblemException(Problem.notJson("The body " + problem + "."));
            case RequestReading.Refused(String field, String problem) ->
                throw new ProblemException(Problem.invalid(field, problem));
            case RequestReading.Understood understood ->
                Json.send(request, response, decide(understood, key, response));
        }
    }

    private static Optional<IdempotencyKey> key(ServerRequest request) {
        try {
            return request.headers().first(KEY).map(IdempotencyKey::chosen);
        } catch (IllegalArgumentException unfit) {
            throw new ProblemException(Problem.invalid(KEY.defaultCase(), "must have 1 to 251 characters"));
        }
    }

    /** The same request may be under way for somebody else; asking again under a key costs the model nothing. */
    private ObjectNode decide(
            RequestReading.Understood request, Optional<IdempotencyKey> key, ServerResponse response) {
        for (int pauses = 0; ; pauses++) {
            boolean last = key.isEmpty() || pauses == MOST_PAUSES;
            switch (desk.decisions().decide(request, key)) {
                case OnceOutcome.Decided(Decision decision, var review) -> {
                    return answer(decision, review);
                }
                case OnceOutcome.Replayed(Decision decision, var review) -> {
                    response.header(HeaderValues.create(REPLAYED, "true"));
                    return answer(decision, review);
                }
                case OnceOutcome.KeyTaken() ->
                    throw new ProblemException(
                            Problem.invalid(key.isPresent() ? KEY.defaultCase() : "id", "belongs to another request"));
                case OnceOutcome.UnderWay(Duration left)
                when last -> {
                    response.header(HeaderValues.create(
                            HeaderNames.RETRY_AFTER, String.valueOf(Math.max(1, left.toSeconds()))));
                    throw new ProblemException(Problem.underWay());
                }
                case OnceOutcome.UnderWay _ -> LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private ObjectNode answer(Decision decision, Optional<ContentHash> review) {
        ObjectNode answer = Json.object();
        @Nullable
        String item = review.map(desk.queue()::idOf).map(ReviewId::value).orElse(null);
        var contributions = desk.decisions().contributions(decision.request().input());
        answer.set("decision", DecisionJson.write(decision, contributions).put("review_id", item));
        answer.set("drift_status", DriftStatusEndpoint.brief(desk));
        return answer;
    }
}
