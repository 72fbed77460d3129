package io.countersign.app.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.drift.retrieval.RetrievalStatus;
import io.countersign.engine.drift.retrieval.RetrievalStatus.Share;
import io.countersign.engine.drift.retrieval.RetrievalView;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code GET /retrieval-status}: how well retrieval has served the models lately. */
final class RetrievalStatusEndpoint implements Handler {
    private final Supplier<RetrievalView> view;

    RetrievalStatusEndpoint(Supplier<RetrievalView> view) {
        this.view = view;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        RetrievalStatus status = view.get().status();
        Optional<Share> low = status.lowShare();
        ObjectNode answer = Json.object()
                .put("alarm", status.isAlarmed())
                .put("since", status.alarmedSince().map(Object::toString).orElse(null))
                .put("window_minutes", status.rule().window().toMinutes())
                .put("events", status.events())
                .put("unusable", status.unusable())
                .put("empty", status.empty())
                .put("low", status.low())
                .put("low_share", low.map(Share::value).orElse(null))
                .put("low_share_from", low.map(Share::from).orElse(null))
                .put("low_share_to", low.map(Share::to).orElse(null))
                .put("low_below", status.rule().floor())
                .put("alarm_above", status.rule().mostLow())
                .put("latency_ms_median", known(status.medianMillis()))
                .put("latency_ms_95", known(status.slowMillis()))
                .put("notice", view.get().problem());
        Json.send(request, response, answer);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
