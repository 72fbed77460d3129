package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Json;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.ModelFailure;
import io.countersign.engine.model.format.OutputSchema;
import io.countersign.engine.model.resilience.CallLimits;
import io.countersign.engine.model.resilience.ProtectedCalls;
import io.countersign.engine.review.MovableClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A model behind a server whose replies are written by the test. */
abstract class ServedModel {
    static final Duration AMPLE = Duration.ofMinutes(5);
    static final JsonNode INPUT = Json.of("{'amount':1200}");
    static final String LONG = "x".repeat(1000);
    static final String KEY = "sk-proj-0123456789";
    final MockWebServer server = new MockWebServer();
    final HttpTransport transport = new HttpTransport();
    final MovableClock clock = new MovableClock(Instant.parse("2031-05-04T12:00:00Z"));
    final List<Duration> pauses = new ArrayList<>();
    Duration timeout = AMPLE;
    Optional<String> confidenceField = Optional.of("decision");
    int repairs = 1;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    static MockResponse fault(String name) {
        return switch (name) {
            case "serverError" -> Wire.serverError();
            case "badGateway" -> Wire.badGateway();
            case "malformed" -> Wire.malformed();
            case "noChoices" -> Wire.noChoices();
            case "cut" -> Wire.cut();
            case "slow" -> Wire.slow();
            case "stalled" -> Wire.stalled();
            default -> Wire.cutAtOnce();
        };
    }

    ModelAnswer answer(MockResponse... replies) {
        List.of(replies).forEach(server::enqueue);
        return model().answer(INPUT, Deadline.in(AMPLE));
    }

    ModelFailure failure(MockResponse... replies) {
        List.of(replies).forEach(server::enqueue);
        return failureOf(INPUT);
    }

    ModelFailure failureOf(JsonNode input) {
        return catchThrowableOfType(ModelFailure.class, () -> model().answer(input, Deadline.in(AMPLE)));
    }

    JsonNode sent(int number) throws InterruptedException {
        for (int i = 1; i < number; i++) {
            server.takeRequest();
        }
        return Json.of(server.takeRequest().getBody().utf8());
    }

    ChatModel model() {
        return model(endpoint());
    }

    ChatModel model(Endpoint endpoint) {
        var calls = new ProtectedCalls("gpt-4o", CallLimits.DEFAULT, clock, pause -> {
            pauses.add(pause);
            return Duration.ZERO;
        });
        return new ChatModel(settings(endpoint), transport, calls, clock);
    }

    Endpoint endpoint() {
        return new Endpoint(server.url("/v1").toString(), ApiKey.of(KEY), timeout);
    }

    ChatSettings settings(Endpoint endpoint) {
        var task = new Task(
                "Decide on the loan.",
                OutputSchema.of(
                        Json.of(
                                "{'type':'object','required':['decision'],'properties':{'decision':{'enum':['approve','decline']}}}")),
                true,
                confidenceField);
        return new ChatSettings(
                "loan-advisor",
                new ModelName("gpt-4o-2024-08-06", false),
                endpoint,
                task,
                Sampling.DEFAULT,
                new Price(new BigDecimal("2.50"), new BigDecimal("10.00")),
                repairs,
                CallLimits.DEFAULT);
    }
}
