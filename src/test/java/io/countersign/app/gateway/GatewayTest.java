package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.gateway.Caller.Answer;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest extends OpenGateway {
    @Nested
    class AnswersHead {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/pending-reviews",
                    "/drift-status",
                    "/retrieval-status",
                    "/healthz",
                    "/openapi.json",
                    "/pending-reviews?limit=0",
                    "/decide",
                    "/nowhere"
                })
        void asGetWithoutTheBody(String path) {
            Answer get = caller.get(path);
            String both = "HEAD %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n".formatted(path, TOKEN);
            String head = RawHttp.whole(gateway.port(), both + "Connection: close\r\n\r\n");

            assertThat(head).startsWith("HTTP/1.1 " + get.status() + " ").endsWith("\r\n\r\n");
            assertThat(head.lines()).contains("Content-Type: " + get.type());
            assertThat(head.lines())
                    .contains("Content-Length: "
                            + get.whole().headers().firstValue("Content-Length").orElseThrow());
        }

        @Test
        void onlyToWhoMayEnter() {
            String head = RawHttp.whole(
                    gateway.port(), "HEAD /pending-reviews HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(head).startsWith("HTTP/1.1 401 ").endsWith("\r\n\r\n");
        }
    }

    @Test
    void theDocumentNamesEveryPathAndMethodThatIsServed() {
        JsonNode paths = caller.without("Authorization").get("/openapi.json").at("/paths");
        var served = new HashSet<String>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> served.add(method + " " + path.getKey())));

        assertThat(served)
                .containsExactlyInAnyOrder(
                        "post /decide",
                        "get /pending-reviews",
                        "post /human-review/{id}",
                        "get /drift-status",
                        "post /retrievals",
                        "get /retrieval-status",
                        "get /healthz",
                        "get /openapi.json");
    }

    @Test
    void theDriftStatusSaysThatNothingIsMonitoredYet() {
        caller.post("/decide", SURE);

        Answer answer = caller.get("/drift-status");

        assertThat(answer.at("/sample_count").intValue()).isOne();
        assertThat(answer.at("/is_drifted").booleanValue()).isFalse();
        assertThat(answer.at("/monitored").booleanValue()).isFalse();
        assertThat(answer.at("/last_check").isNull()).isTrue();
        assertThat(answer.at("/notice").textValue()).contains("are being read");
    }

    @Test
    void theDriftStatusTellsSignalsAlarmsAndBaselines() {
        try (Gateway watching = Gateways.open(queue, 0, Optional.of(TOKEN), LONGEST, WatchedDecisions::status)) {
            JsonNode body =
                    new Caller(watching.port(), TOKEN).get("/drift-status").body();

            assertThat(body.at("/monitored").booleanValue()).isTrue();
            assertThat(body.at("/is_drifted").booleanValue()).isTrue();
            assertThat(body.at("/baseline_size").intValue()).isEqualTo(500);
            assertThat(body.at("/last_check").textValue()).isEqualTo("2026-03-01T10:14:10Z");
            assertThat(body.at("/promise").textValue())
                    .isEqualTo("One false alarm in 10,000 decisions, all models and signals together.");
            assertThat(body.at("/log/decisions").intValue()).isEqualTo(850);
            assertThat(body.at("/signals").size()).isEqualTo(6);
            assertThat(body.at("/signals/0/state").textValue()).isEqualTo("alarm");
            assertThat(body.at("/signals/1/state").textValue()).isEqualTo("watching");
            assertThat(body.at("/events").findValuesAsText("type")).containsExactly("alarm", "baseline", "alarm");
            assertThat(body.at("/events/1/reason").textValue()).isEqualTo("so it is");
            assertThat(body.at("/events/2/change").textValue()).isEqualTo("down");
            assertThat(body.at("/events/2/before").doubleValue()).isCloseTo(0.8, within(0.02));
            assertThat(body.at("/events/2/decisions_per_false_alarm").intValue())
                    .isEqualTo(10_000);
        }
    }
}
