package io.countersign.engine.redis;

import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Verdict;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/** What docs/producers.md says, done with nothing but the commands that stand there. */
@ExtendWith(RedisExtension.class)
class PlainProducerTest {
    private static final String ENTRY = """
            {"input": {"amount": 51000}, "model_output": {"decision": "grant"}, "confidence": 0.62, "risk_score": 0.41,
             "model_name": "loan-2", "timestamp": "2031-05-04T10:00:00Z"}""";
    private static final String RESULTS = "hitl:{human_review_queue}:res";

    private final RedisServerFixture server;
    private Jedis redis;
    private String id;

    PlainProducerTest(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    void push() throws Exception {
        redis = server.client();
        redis.lpush("human_review_queue", ENTRY);
        id = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(ENTRY.getBytes(UTF_8)))
                .substring(0, 24);
    }

    @AfterEach
    void disconnect() {
        redis.close();
    }

    @Test
    void aProducerTicksByOneLineAndReadsTheResultInAGroup() {
        redis.xgroupCreate(RESULTS, "loans", new StreamEntryID("0-0"), true);
        aConsoleDecidesAndIsClosed();
        assertThat(redis.get("review:" + id + ":status")).isNull();

        await().until(() -> published(tick()) == 1);

        assertThat(redis.get("review:" + id + ":status")).isEqualTo("rejected");
        StreamEntry result = read();
        assertThat(result.getFields())
                .containsEntry("item", id)
                .containsEntry("status", "modified")
                .containsEntry("output", "{\"decision\":\"deny\"}")
                .containsEntry("reviewers", "alice");
        assertThat(redis.xack(RESULTS, "loans", result.getID())).isOne();
    }

    @Test
    void theLineWorksAfterTheServerHasForgottenItsScripts() {
        aConsoleDecidesAndIsClosed();
        redis.scriptFlush();

        await().until(() -> published(tick()) == 1);
    }

    private Object tick() {
        String script = redis.get("hitl:{human_review_queue}:tick");
        return redis.evalsha(
                redis.scriptLoad(script), 2, "human_review_queue", "hitl:{human_review_queue}:never", "100", "0", "");
    }

    private static long published(Object answer) {
        return (Long) ((List<?>) answer).get(1);
    }

    private StreamEntry read() {
        return redis.xreadGroup(
                        "loans",
                        "one",
                        XReadGroupParams.xReadGroupParams().count(10).block(1_000),
                        Map.of(RESULTS, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY))
                .getFirst()
                .getValue()
                .getFirst();
    }

    @Test
    void aProducerTellsOfItsRetrieval() {
        redis.xadd(
                "hitl:{human_review_queue}:retrieval",
                Map.of("latency_ms", "120", "chunks", "4", "score", "0.71"),
                new XAddParams().maxLen(100_000).approximateTrimming());

        try (var connection = RedisConnection.open(RedisTarget.parse(server.url()))) {
            var stream = new RedisRetrievalStream(connection);
            assertThat(stream.after(stream.before(Instant.EPOCH), 10).events())
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.latencyMillis()).isEqualTo(120);
                        assertThat(event.chunks()).isEqualTo(4);
                        assertThat(event.score()).isEqualTo(.71);
                    });
        }
    }

    private void aConsoleDecidesAndIsClosed() {
        try (ReviewQueue console = RedisQueues.open(server.url())) {
            console.tick();
            console.intake(10);
            var item = new ReviewId(id);
            var token = ClaimToken.next();
            console.claim(item, ALICE, token, ReviewQueue.LEASE);
            Verdict verdict = aVerdict()
                    .on(console.find(item).orElseThrow())
                    .by(ALICE)
                    .under(token)
                    .modify("{\"decision\":\"deny\"}")
                    .hold(Duration.ofMillis(50))
                    .verdict();
            console.submit(verdict);
        }
    }
}
