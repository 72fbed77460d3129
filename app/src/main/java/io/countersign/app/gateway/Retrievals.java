package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;

/** {@code POST /retrievals}: something was looked up for a model. */
final class Retrievals implements Handler {
    private static final Set<String> MEMBERS = Set.of("latency_ms", "chunks", "score");

    private final RetrievalStream stream;

    Retrievals(RetrievalStream stream) {
        this.stream = stream;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        JsonNode told = Json.read(request);
        ProblemException.refuseMisspelt(told, MEMBERS);
        stream.append(
                number(told, "latency_ms", Double.MAX_VALUE, "must be a number of milliseconds from 0 on"),
                chunks(told.path("chunks")),
                number(told, "score", 1, "must be a number from 0 to 1"));
        Json.send(request, response, Json.object().put("counted", true));
    }

    /** NaN if the caller does not know it. */
    private static double number(JsonNode told, String field, double most, String problem) {
        JsonNode value = told.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Double.NaN;
        }
        double number = value.doubleValue();
        if (!value.isNumber() || !(number >= 0 && number <= most)) {
            throw new ProblemException(Problem.invalid(field, problem));
        }
        return number;
    }

    private static int chunks(JsonNode value) {
        double number = value.doubleValue();
        if (!value.isNumber() || number < 0 || number != Math.rint(number)) {
            throw new ProblemException(Problem.invalid("chunks", "must be a whole number from 0 on"));
        }
        return (int) Math.min(number, Integer.MAX_VALUE);
    }
}
