package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.decision.DecisionJson;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.RequestReading;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** {@code POST /decide}: the decision, and how the model stands. */
final class DecideEndpoint implements Handler {
    private final RequestReader reader = new RequestReader();
    private final GatewayDesk desk;

    DecideEndpoint(GatewayDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        switch (reader.read(Json.bytes(request))) {
            case RequestReading.Refused(String field, String problem)
            when field.equals(RequestReader.WHOLE) ->
                throw new ProblemException(Problem.notJson("The body " + problem + "."));
            case RequestReading.Refused(String field, String problem) ->
                throw new ProblemException(Problem.invalid(field, problem));
            case RequestReading.Understood understood -> Json.send(response, answer(understood));
        }
    }

    private ObjectNode answer(RequestReading.Understood request) {
        ObjectNode answer = Json.object();
        answer.set("decision", DecisionJson.write(desk.decisions().decide(request)));
        answer.set("drift_status", DriftStatus.brief(desk.counts()));
        return answer;
    }
}
