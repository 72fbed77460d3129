package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.gateway.Caller.Answer;
import io.countersign.engine.decision.RequestReader;
import io.countersign.engine.decision.once.Execution;
import io.countersign.engine.decision.once.IdempotencyKey;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.once.InMemoryIdempotencyStore;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisRetrievalStream;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document against the gateway: what it describes happens, and nothing else does. */
@ExtendWith(RedisExtension.class)
class OpenApiTest {
    private static final String TOKEN = "a token that nobody guesses";
    private static final String DECIDE = "post /decide";
    private static final String REVIEW = "post /human-review/{id}";
    private static final String PENDING = "get /pending-reviews";
    private static final String DRIFT = "get /drift-status";
    private static final String RETRIEVALS = "post /retrievals";
    private static final String RETRIEVAL = "get /retrieval-status";
    private static final String HEALTH = "get /healthz";
    private static final String DOCUMENT = "get /openapi.json";
    private static final int LONGEST = 10_000;
    /** Every field that a request can have. */
    private static final String DEAR = """
            {"id": "order-17", "input_data": {"trade_value": 60000}, "track_drift": true, "model_output": "approve",
             "confidence": 0.5, "model_name": "loan-1", "model_version": "2"}""";

    /** Confidence is lowered for what it promises. */
    private static final String BOLD = """
            {"input_data": {}, "model_output": "This fund offers guaranteed returns.", "confidence": 0.99}""";

    private final Map<String, Set<String>> statuses = new TreeMap<>();
    private RedisServerFixture server;
    private RedisConnection connection;
    private ReviewQueue queue;
    private Gateway gateway;
    private Contract contract;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        connection = RedisConnection.open(RedisTarget.parse(shared.url()));
        queue = new RedisReviewQueue(connection);
        var store = new OneBusyKey(new InMemoryIdempotencyStore(queue::push, IdempotencyStore.KEPT, Clock.systemUTC()));
        gateway = Gateways.open(
                queue,
                0,
                Optional.of(TOKEN),
                LONGEST,
                store,
                WatchedDecisions::status,
                new RedisRetrievalStream(connection));
        contract = new Contract(caller().get("/openapi.json").body());
    }

    @AfterEach
    void stop() {
        gateway.close();
        queue.close();
    }

    @Test
    void whatIsDescribedHappensAndNothingElseDoes() {
        String review = decide();
        look();
        giveVerdicts(review);
        useOtherMethods();
        tellRetrievals();
        takeTheQueueAway();

        assertThat(statuses).isEqualTo(contract.statuses());
        assertThat(contract.unseen()).isEmpty();
    }

    @Test
    void noFieldOfARequestIsUndescribed() {
        assertThat(contract.fields("Request")).containsExactlyInAnyOrderElementsOf(RequestReader.members());
        assertThat(contract.fields("Verdict"))
                .containsExactlyInAnyOrder("review_id", "approved", "modified_output", "reviewer", "reason");
    }

    private String decide() {
        String review = see(DECIDE, caller().post("/decide", DEAR))
                .at("/decision/review_id")
                .textValue();
        see(DECIDE, caller().post("/decide", BOLD));
        see(DECIDE, caller().post("/decide", "no json"));
        see(DECIDE, caller().without("Authorization").post("/decide", DEAR));
        see(DECIDE, caller().with("Idempotency-Key", "busy").post("/decide", DEAR));
        see(DECIDE, caller().post("/decide", "{\"input\":{\"a\":\"" + "x".repeat(LONGEST) + "\"}}"));
        see(DECIDE, caller().with("Content-Type", "text/plain").post("/decide", DEAR));
        for (String input : new String[] {"1", "\"60000\"", "[{\"trade_value\":60000}]", "true", "null"}) {
            Answer refused = see(DECIDE, caller().post("/decide", "{\"input_data\":" + input + "}"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/field").textValue()).isEqualTo("input_data");
        }
        return review;
    }

    private void look() {
        queue.intake(10);
        assertThat(see(PENDING, caller().get("/pending-reviews")).at("/reviews"))
                .hasSize(1);
        see(PENDING, caller().without("Authorization").get("/pending-reviews"));
        see(PENDING, caller().get("/pending-reviews?limit=0"));
        see(DRIFT, caller().get("/drift-status"));
        see(DRIFT, caller().without("Authorization").get("/drift-status"));
        see(HEALTH, caller().without("Authorization").get("/healthz"));
        see(DOCUMENT, caller().without("Authorization").get("/openapi.json"));
    }

    private void giveVerdicts(String review) {
        String path = "/human-review/" + review;
        String approval = "{\"approved\":true,\"reviewer\":\"ann\"}";
        queue.reviewers().register(new Reviewer("ann"), Role.ANALYST, new Reviewer("ada"));
        see(REVIEW, caller().post(path, "no json"));
        see(REVIEW, caller().without("Authorization").post(path, approval));
        see(REVIEW, caller().post(path, approval));
        see(REVIEW, caller().post("/human-review/" + "0".repeat(24), approval));
        see(REVIEW, caller().post(path, "{\"approved\":true,\"reason\":\"" + "x".repeat(LONGEST) + "\"}"));
        see(REVIEW, caller().with("Content-Type", "text/plain").post(path, approval));
        see(REVIEW, caller().post(path, "{\"approved\":1}"));
        see(REVIEW, caller().post(path, "{\"approved\":true,\"reviewer\":\"bob\"}"));
        see(REVIEW, caller().post(path, "{\"approved\":false,\"reviewer\":\"eve\"}"));
        see(REVIEW, caller().post(path, "{\"approved\":false,\"reviewer\":\"kim\"}"));
    }

    private void useOtherMethods() {
        for (String operation : contract.statuses().keySet()) {
            String path = operation.substring(operation.indexOf(' ') + 1);
            see(operation, caller().send("DELETE", path.replace("{id}", "1"), ""));
        }
    }

    private void tellRetrievals() {
        String path = "/retrievals";
        see(RETRIEVALS, caller().post(path, "{\"latency_ms\":120,\"chunks\":4,\"score\":0.71}"));
        for (int i = 0; i < 19; i++) {
            see(RETRIEVALS, caller().post(path, "{\"chunks\":0}"));
        }
        see(RETRIEVALS, caller().post(path, "no json"));
        see(RETRIEVALS, caller().without("Authorization").post(path, "{\"chunks\":0}"));
        see(RETRIEVALS, caller().with("Content-Type", "text/plain").post(path, "{\"chunks\":0}"));
        see(RETRIEVALS, caller().post(path, "{\"chunks\":0,\"a\":\"" + "x".repeat(LONGEST) + "\"}"));
        for (String fault : new String[] {
            "{}", "{\"chunks\":-1}", "{\"chunks\":1,\"score\":1.5}", "{\"chunks\":1,\"latency_ms\":\"1\"}"
        }) {
            assertThat(see(RETRIEVALS, caller().post(path, fault)).status()).isEqualTo(422);
        }
        Answer status = see(RETRIEVAL, caller().get("/retrieval-status"));
        assertThat(status.at("/low").intValue()).isEqualTo(19);
        assertThat(status.at("/low_share").doubleValue()).isEqualTo(.95);
        assertThat(status.at("/alarm").booleanValue()).isTrue();
        see(RETRIEVAL, caller().without("Authorization").get("/retrieval-status"));
    }

    private void takeTheQueueAway() {
        server.kill();
        try {
            see(DECIDE, caller().post("/decide", DEAR.replace("order-17", "order-18")));
            see(PENDING, caller().get("/pending-reviews"));
            see(REVIEW, caller().post("/human-review/" + "0".repeat(24), "{\"approved\":true}"));
            see(RETRIEVALS, caller().post("/retrievals", "{\"chunks\":0}"));
            see(HEALTH, caller().get("/healthz"));
        } finally {
            server.restart();
        }
    }

    private Caller caller() {
        return new Caller(gateway.port(), TOKEN);
    }

    private Answer see(String operation, Answer answer) {
        String status = Integer.toString(answer.status());
        statuses.computeIfAbsent(operation, each -> new TreeSet<>()).add(status);
        JsonNode schema = contract.schema(operation, status, answer.type());
        assertThat(contract.faults(schema, answer.body(), operation + " " + status))
                .isEmpty();
        return answer;
    }

    /** A store in which the request under one key never ends. */
    private record OneBusyKey(IdempotencyStore store) implements IdempotencyStore {
        @Override
        public Execution begin(IdempotencyKey key, String fingerprint, ClaimToken token, Duration lease) {
            return key.equals(IdempotencyKey.chosen("busy"))
                    ? new Execution.Busy(Duration.ofMinutes(1))
                    : store.begin(key, fingerprint, token, lease);
        }

        @Override
        public boolean finish(IdempotencyKey key, ClaimToken token, byte[] result, List<byte[]> entries) {
            return store.finish(key, token, result, entries);
        }

        @Override
        public void giveUp(IdempotencyKey key, ClaimToken token) {
            store.giveUp(key, token);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
