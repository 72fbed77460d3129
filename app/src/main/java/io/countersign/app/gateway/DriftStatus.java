package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** {@code GET /drift-status}: how many decisions there were. Nothing watches them, and the answer says so. */
final class DriftStatus implements Handler {
    private final DecisionCounts counts;

    DriftStatus(DecisionCounts counts) {
        this.counts = counts;
    }

    static ObjectNode brief(DecisionCounts counts) {
        return Json.object().put("is_drifted", false).put("sample_count", counts.made());
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Json.send(
                response,
                brief(counts).put("baseline_size", 0).putNull("last_check").put("monitored", false));
    }
}
