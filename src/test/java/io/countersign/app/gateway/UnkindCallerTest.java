package io.countersign.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.gateway.Caller.Answer;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ReviewQueue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

/** What programs do to a gateway when they break off, lie or were written for another one. */
@ExtendWith(RedisExtension.class)
class UnkindCallerTest {
    private static final String TOKEN = "a token that nobody guesses";
    private static final String DEAR =
            "{\"id\":\"order-17\",\"input_data\":{\"trade_value\":60000},\"model_output\":\"buy\",\"confidence\":0.97}";
    private static final int WAITING = 50;

    private final RedisServerFixture server;
    private ReviewQueue queue;
    private Gateway gateway;
    private Caller caller;

    UnkindCallerTest(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    void start() {
        queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(server.url())));
        gateway = Gateways.open(queue, Optional.of(TOKEN), 10_000);
        caller = new Caller(gateway.port(), TOKEN);
    }

    @AfterEach
    void stop() {
        gateway.close();
        queue.close();
    }

    @Test
    void whoHangsUpWhileLookingTakesNothingAway() {
        queue.push(IntStream.range(0, WAITING).mapToObj(UnkindCallerTest::entry).toList());
        queue.intake(WAITING);

        for (int i = 0; i < WAITING; i++) {
            RawHttp.hangUp(gateway.port(), request("GET /pending-reviews?limit=1", 0, ""));
        }

        assertThat(reviews()).hasSize(WAITING);
    }

    @Test
    void whoHangsUpInTheMiddleOfARequestHasAskedNothing() {
        for (int i = 0; i < 10; i++) {
            RawHttp.hangUp(gateway.port(), request("POST /decide", DEAR.length(), DEAR.substring(0, 40 + i)));
        }

        assertThat(caller.post("/decide", DEAR).at("/drift_status/sample_count").intValue())
                .isOne();
        assertThat(reviews()).hasSize(1);
    }

    @Test
    void anUnreadableEntryHidesNoOther() {
        queue.push(IntStream.range(0, 5).mapToObj(UnkindCallerTest::entry).toList());
        queue.push(List.of("{not json".getBytes(StandardCharsets.UTF_8)));

        assertThat(reviews()).hasSize(5);
        assertThat(queue.stats().quarantined()).isOne();
    }

    @Test
    void aReviewThatSomebodyWroteByHandIsNone() {
        try (Jedis client = server.client()) {
            client.set("review:17", "{\"model_output\":\"buy\"}");

            assertThat(caller.post("/human-review/17", "{\"approved\":true}").status())
                    .isEqualTo(404);
            assertThat(client.exists("review:17:status")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"60000\"", "\"a lot\"", "null", "[60000]", "[]", "{}", "true", "NaN", "Infinity", "1e400"})
    void peopleDecideAnAmountThatIsNoNumberAndAreAskedOnce(String amount) {
        Answer answer = caller.post("/decide", DEAR.replace("60000", amount));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/decision/status").textValue()).isEqualTo("human_review");
        assertThat(reviews()).hasSize(1);
        assertThat(queue.stats().quarantined()).isZero();
    }

    @Test
    void aNumberThatIsNoneIsNotTakenForHarmless() {
        Answer answer = caller.post("/decide", DEAR.replace("\"trade_value\":60000", "\"amount\":NaN"));

        assertThat(answer.at("/decision/status").textValue()).isEqualTo("human_review");
        assertThat(answer.at("/decision/risk_score").isNull()).isTrue();
        assertThat(answer.at("/decision/reasons/0/sentence").textValue())
                .isEqualTo("The risk is unknown: the input gives no number from 0 to 1.");
    }

    @Test
    void aPageOfAnotherOriginIsGivenNoWayIn() {
        Answer answer = caller.with("Origin", "https://evil.example")
                .without("Authorization")
                .send("OPTIONS", "/decide", "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.whole().headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void theDecisionNamesItsReviewAlsoWhenItIsToldAgain() {
        Answer first = caller.post("/decide", DEAR);
        Answer again = caller.post("/decide", DEAR);
        String review = first.at("/decision/review_id").textValue();

        assertThat(again.at("/decision")).isEqualTo(first.at("/decision"));
        assertThat(reviews().get(0).at("/review_id").textValue()).isEqualTo(review);
        assertThat(caller.post("/human-review/" + review, "{\"approved\":true}").status())
                .isEqualTo(200);
    }

    @Test
    void aDecisionThatNeedsNobodyNamesNoReview() {
        Answer answer = caller.post(
                "/decide", "{\"id\":\"cheap\",\"input\":{\"amount\":1},\"model_output\":1,\"confidence\":0.97}");

        assertThat(answer.at("/decision/status").textValue()).isEqualTo("accepted");
        assertThat(answer.at("/decision/review_id").isNull()).isTrue();
    }

    @Test
    void theDecisionsIdLeadsToItsReview() {
        String id = caller.post("/decide", DEAR).at("/decision/id").textValue();

        assertThat(reviews().get(0).at("/decision_id").textValue())
                .isEqualTo(id)
                .isEqualTo("order-17");
    }

    @Test
    void theFieldsThatProgramsKnowAreThere() {
        JsonNode decision = caller.post("/decide", DEAR).at("/decision");

        assertThat(decision.fieldNames())
                .toIterable()
                .contains(
                        "status",
                        "output",
                        "confidence",
                        "risk_score",
                        "fallback_used",
                        "human_review_required",
                        "timestamp",
                        "model_name");
        assertThat(caller.get("/drift-status").body().fieldNames())
                .toIterable()
                .contains("is_drifted", "sample_count", "baseline_size", "last_check");
    }

    private JsonNode reviews() {
        queue.intake(100);
        return caller.get("/pending-reviews?limit=100").at("/reviews");
    }

    private static byte[] entry(int number) {
        return ("{\"input\":" + number + ",\"model_output\":\"buy\",\"confidence\":0.5,\"risk_score\":0.4}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String request(String line, int length, String body) {
        return """
                %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(line, TOKEN, length, body);
    }
}
