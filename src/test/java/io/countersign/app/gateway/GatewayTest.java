package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.gateway.Caller.Answer;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class GatewayTest {
    private static final String TOKEN = "a token that nobody guesses";
    private static final String SURE = "{\"input_data\": {\"amount\": 12}, \"track_drift\": true, "
            + "\"model_output\": \"approve\", \"confidence\": 0.97, \"model_name\": \"loan-1\"}";
    private static final String UNSURE_AND_DEAR = "{\"input_data\": {\"trade_value\": 60000}, "
            + "\"model_output\": \"approve\", \"confidence\": 0.5, \"model_name\": \"loan-1\"}";
    private static final int LONGEST = 10_000;

    private RedisServerFixture server;
    private ReviewQueue queue;
    private Gateway gateway;
    private Caller caller;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(shared.url())));
        gateway = open(Optional.of(TOKEN));
        caller = new Caller(gateway.port(), TOKEN);
    }

    @AfterEach
    void stop() {
        gateway.close();
        queue.close();
    }

    private Gateway open(Optional<String> token) {
        return Gateways.open(queue, token, LONGEST);
    }

    @Nested
    class Decides {
        @Test
        void anAnswerThatIsSureIsAccepted() {
            Answer answer = caller.post("/decide", SURE);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/decision/status").textValue()).isEqualTo("accepted");
            assertThat(answer.at("/decision/output").textValue()).isEqualTo("approve");
            assertThat(answer.at("/decision/model_name").textValue()).isEqualTo("loan-1");
            assertThat(answer.at("/decision/risk_contributions").toString())
                    .isEqualTo("[{\"source\":\"amount\",\"share\":6.0E-5,\"because\":\"magnitude 12\"}]");
            assertThat(answer.at("/drift_status/sample_count").intValue()).isOne();
            assertThat(answer.at("/drift_status/is_drifted").isBoolean()).isTrue();
        }

        @Test
        void whatPeopleHaveToDecideIsInTheQueueAndItsOutputIsNotGiven() {
            Answer answer = caller.post("/decide", UNSURE_AND_DEAR);

            assertThat(answer.at("/decision/human_review_required").booleanValue())
                    .isTrue();
            assertThat(answer.at("/decision/output").isNull()).isTrue();
            assertThat(reviews()).hasSize(1);
            assertThat(reviews().get(0).at("/model_output").textValue()).isEqualTo("approve");
        }

        @Test
        void withoutAnAnswerAndWithoutAModelItSaysSo() {
            Answer answer = caller.post("/decide", "{\"input\": {\"amount\": 1}}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/decision/output").isNull()).isTrue();
            assertThat(answer.at("/decision/reasons").toString()).contains("model");
        }

        @Test
        void theQueueAwayIsNoDecision() {
            server.kill();
            try {
                Answer answer = caller.post("/decide", UNSURE_AND_DEAR);

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.whole().headers().firstValue("Retry-After")).contains("1");
                assertThat(answer.at("/detail").textValue()).contains("does not answer");
                assertThat(caller.get("/healthz").status()).isEqualTo(503);
                assertThat(caller.get("/drift-status").at("/sample_count").intValue())
                        .isZero();
                assertThat(caller.post("/decide", SURE).at("/decision/status").textValue())
                        .isEqualTo("accepted");
            } finally {
                server.restart();
            }
        }

        @Test
        void theSameRequestManyTimesAtOnceAsksPeopleOnce() {
            List<String> ids = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> caller.post("/decide", UNSURE_AND_DEAR)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(answer -> answer.at("/decision/timestamp").textValue())
                    .distinct()
                    .toList();

            assertThat(ids).hasSize(1);
            assertThat(reviews()).hasSize(1);
        }

        @Test
        void underAKeyARequestIsDecidedOnceAndNoOtherHasTheKey() {
            caller.with("Idempotency-Key", "order-17");
            Answer first = caller.post("/decide", SURE);
            Answer again = caller.post("/decide", SURE);

            assertThat(again.at("/decision")).isEqualTo(first.at("/decision"));
            assertThat(again.whole().headers().firstValue("Idempotent-Replayed"))
                    .contains("true");
            Answer other = caller.post("/decide", UNSURE_AND_DEAR);
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.at("/field").textValue()).isEqualTo("Idempotency-Key");
            assertThat(caller.with("Idempotency-Key", "k".repeat(252))
                            .post("/decide", SURE)
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void aKeyOfOneModelIsNotForAnothersAnswer() {
            String named = SURE.replaceFirst("\\{", "{\"id\": \"r-17\", ");
            caller.with("Idempotency-Key", "order-17").post("/decide", named);

            Answer other = caller.post("/decide", named.replace("loan-1", "loan-2"));

            assertThat(other.status()).isEqualTo(422);
            assertThat(other.at("/field").textValue()).isEqualTo("Idempotency-Key");
        }

        @Test
        void moreModelsThanAnybodyHasAreNotKept() {
            for (int i = 0; i <= Decisions.MOST_MODELS; i++) {
                Answer answer = caller.post("/decide", SURE.replace("loan-1", "loan-" + i));
                assertThat(answer.at("/decision/model_name").textValue()).isEqualTo("loan-" + i);
            }
        }
    }

    @Nested
    class ShowsWhatWaits {
        @Test
        void lookingTakesNothingAway() {
            caller.post("/decide", UNSURE_AND_DEAR);

            assertThat(reviews()).isEqualTo(reviews()).hasSize(1);
        }

        @Test
        void theLimitHolds() {
            for (int i = 0; i < 12; i++) {
                caller.post("/decide", UNSURE_AND_DEAR.replace("60000", String.valueOf(60_000 + i)));
            }
            queue.intake(100);

            assertThat(caller.get("/pending-reviews").at("/reviews")).hasSize(10);
            assertThat(caller.get("/pending-reviews?limit=12").at("/reviews")).hasSize(12);
        }

        @ParameterizedTest
        @CsvSource({"0", "-1", "1001", "ten", "''"})
        void anotherLimitIsRefused(String limit) {
            Answer answer = caller.get("/pending-reviews?limit=" + limit);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/field").textValue()).isEqualTo("limit");
        }
    }

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

    @Nested
    class TakesVerdicts {
        private String id;

        @BeforeEach
        void decide() {
            caller.post("/decide", "{\"input\":{\"a\":1},\"model_output\":\"approve\",\"confidence\":null}");
            caller.post("/decide", UNSURE_AND_DEAR);
            id = reviews()
                    .valueStream()
                    .filter(review -> review.path("risk_level").asText().equals("medium")
                            || review.path("risk_level").asText().equals("low"))
                    .findFirst()
                    .orElseThrow()
                    .get("review_id")
                    .textValue();
        }

        @Test
        void anApprovalReachesTheProducer() {
            Answer answer = approve(id, "alice");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/status").textValue()).isEqualTo("processed");
            assertThat(answer.at("/review_id").textValue()).isEqualTo(id);
            assertThat(published(id)).isEqualTo("approved");
        }

        @Test
        void aRejectionReachesTheProducer() {
            assertThat(caller.post("/human-review/" + id, "{\"approved\":false}")
                            .status())
                    .isEqualTo(200);
            assertThat(published(id)).isEqualTo("rejected");
        }

        @Test
        void aModifiedOutputIsTheOneThatCounts() {
            caller.post("/human-review/" + id, "{\"approved\":true,\"modified_output\":{\"limit\":1.50}}");

            assertThat(queue.results("", 10).getFirst().output()).isEqualTo("{\"limit\":1.50}");
        }

        @Test
        void saidTwiceItCountsOnce() {
            approve(id, "alice");

            assertThat(approve(id, "alice").status()).isEqualTo(200);
            assertThat(queue.results("", 10)).hasSize(1);
        }

        @Test
        void anotherVerdictThanTheOneThatStandsIsAConflict() {
            approve(id, "alice");

            Answer answer = approve(id, "bob");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.at("/detail").textValue()).contains("decided before");
        }

        @Test
        void somebodyElsesClaimIsRespected() {
            queue.claim(new ReviewId(id), new Reviewer("carol"), ClaimToken.next(), ReviewQueue.LEASE);

            Answer answer = approve(id, "alice");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.at("/detail").textValue()).startsWith("carol works on this item");
        }

        @Test
        void anAnalystDecidesNothing() {
            queue.reviewers().register(new Reviewer("ann"), Role.ANALYST, new Reviewer("ann"));

            assertThat(approve(id, "ann").status()).isEqualTo(403);
        }

        @Test
        void anUnknownItemIsNotFound() {
            assertThat(approve("0".repeat(24), "alice").status()).isEqualTo(404);
            assertThat(approve("no%20id", "alice").status()).isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {}                                              | approved
                {"approved": "yes"}                             | approved
                {"approved": true, "review_id": "another"}      | review_id
                {"approved": false, "modified_output": 1}       | modified_output
                {"approved": true, "reviewer": 7}               | reviewer
                {"approved": true, "reviewer": "a\\nb"}         | reviewer
                {"approved": false, "reason": ["no"]}           | reason
                """)
        void aWrongFieldIsNamed(String body, String field) {
            Answer answer = caller.post("/human-review/" + id, body);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/field").textValue()).isEqualTo(field);
            assertThat(queue.results("", 10)).isEmpty();
        }

        private Answer approve(String item, String by) {
            return caller.post("/human-review/" + item, "{\"approved\":true,\"reviewer\":\"%s\"}".formatted(by));
        }
    }

    @Nested
    class Refuses {
        @Test
        void whoShowsNoTokenOrAWrongOne() {
            for (String shown : new String[] {"", "Bearer", "Bearer " + TOKEN + "x", "Basic " + TOKEN}) {
                Answer answer = caller.with("Authorization", shown).get("/pending-reviews");
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.whole().headers().firstValue("WWW-Authenticate"))
                        .contains("Bearer");
            }
            assertThat(caller.without("Authorization").post("/decide", SURE).status())
                    .isEqualTo(401);
            assertThat(caller.get("/healthz").status()).isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                no json                     | 400
                []                          | 400
                {"input":1,}                | 400
                {}                          | 422
                {"input":1,"id":7}          | 422
                {"input":1,"model_name":[]} | 422
                """)
        void aWrongRequest(String body, int status) {
            Answer answer = caller.post("/decide", body);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.at("/status").intValue()).isEqualTo(status);
            assertThat(answer.at("/detail").textValue()).isNotBlank().doesNotContain("Exception");
        }

        @Test
        void aRequestWithoutInputByTheFieldThatTheDocumentNames() {
            assertThat(caller.post("/decide", "{}").at("/field").textValue()).isEqualTo("input_data");
        }

        @Test
        void anEmptyBody() {
            assertThat(caller.post("/decide", "").status()).isEqualTo(400);
        }

        @Test
        void aBodyThatIsTooLong() {
            Answer answer = caller.post("/decide", "{\"input\":\"" + "x".repeat(LONGEST) + "\"}");

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.at("/detail").textValue()).isEqualTo("The body is longer than 10,000 bytes.");
        }

        @Test
        void aBodyThatDoesNotSayItIsJson() {
            assertThat(caller.with("Content-Type", "text/plain")
                            .post("/decide", SURE)
                            .status())
                    .isEqualTo(415);
        }

        @Test
        void anotherMethodAndAnotherPath() {
            Answer method = caller.get("/decide");
            assertThat(method.status()).isEqualTo(405);
            assertThat(method.whole().headers().firstValue("Allow")).contains("POST");
            Answer read = caller.post("/pending-reviews", "{}");
            assertThat(read.status()).isEqualTo(405);
            assertThat(read.whole().headers().firstValue("Allow")).contains("GET, HEAD");
            assertThat(caller.get("/nowhere").status()).isEqualTo(404);
            assertThat(caller.get("/nowhere").at("/detail").textValue()).contains("/nowhere");
        }

        @Test
        void aPortThatIsInUse() {
            assertThatThrownBy(() -> Gateways.open(queue, gateway.port(), Optional.of(TOKEN), LONGEST))
                    .isInstanceOf(GatewayException.class)
                    .hasMessageContaining("the port is in use")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void withoutATokenOnlyThisComputersOwnNamesAreServed() {
        try (Gateway open = open(Optional.empty())) {
            var anybody = new Caller(open.port(), "").without("Authorization");
            assertThat(anybody.post("/decide", SURE).status()).isEqualTo(200);
            assertThat(RawHttp.status(open.port(), "GET /pending-reviews HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                    .isEqualTo(401);
            assertThat(RawHttp.status(open.port(), "GET /pending-reviews HTTP/1.1\r\nHost: localhost:1\r\n\r\n"))
                    .isEqualTo(200);
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
            assertThat(body.at("/signals").size()).isEqualTo(4);
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

    private JsonNode reviews() {
        queue.intake(100);
        return caller.get("/pending-reviews").at("/reviews");
    }

    private String published(String id) {
        try (Jedis client = server.client()) {
            return client.get("review:" + id + ":status");
        }
    }
}
