package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** {@code GET /drift-status}: how everything that is watched on this Redis stands, whoever decided it. */
final class DriftStatusEndpoint implements Handler {
    private final GatewayDesk desk;

    DriftStatusEndpoint(GatewayDesk desk) {
        this.desk = desk;
    }

    static ObjectNode brief(GatewayDesk desk) {
        return Json.object()
                .put("is_drifted", desk.drift().get().isDrifted())
                .put("sample_count", desk.counts().made());
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Json.send(
                request,
                response,
                brief(desk).setAll(DriftStatusJson.write(desk.drift().get())));
    }
}
