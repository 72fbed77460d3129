package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class ScriptsTest {
    private final RedisServerFixture server;

    ScriptsTest(RedisServerFixture server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void aServerNamesAScriptAsTheConsoleDoes(Script script) {
        try (Jedis client = server.client()) {
            assertThat(client.scriptLoad(script.source())).isEqualTo(script.sha1());
        }
    }

    @Test
    void aServerThatHasForgottenTheScriptsIsToldThemAgain() {
        byte[] raw = anEntry().bytes();
        ReviewId id = new ReviewId(ContentHash.of(raw).idPart());
        try (ReviewQueue queue = RedisQueues.open(server.url());
                Jedis client = server.client()) {
            queue.push(List.of(raw));
            queue.intake(1);
            queue.claim(id, ALICE, ClaimToken.next(), ReviewQueue.LEASE);
            client.scriptFlush();

            assertThat(queue.claim(id, ALICE, ClaimToken.next(), ReviewQueue.LEASE))
                    .isInstanceOf(ClaimOutcome.Granted.class);
            assertThat(queue.intake(1).taken()).isZero();
            assertThat(queue.stats().claimed()).isOne();
        }
    }

    @Test
    void everyOpenItemIsInExactlyOneIndex() {
        try (ReviewQueue queue = RedisQueues.open(server.url());
                Jedis client = server.client()) {
            queue.push(Stream.generate(() -> anEntry().bytes()).limit(20).toList());
            queue.intake(20);
            queue.feed()
                    .snapshot(
                            20,
                            page -> page.stream()
                                    .limit(7)
                                    .forEach(
                                            row -> queue.claim(row.id(), ALICE, ClaimToken.next(), ReviewQueue.LEASE)));

            String ours = "hitl:{human_review_queue}:";
            assertThat(client.zcard(ours + "pend")).isEqualTo(13);
            assertThat(client.zcard(ours + "lease")).isEqualTo(7);
            assertThat(client.hlen(ours + "rows")).isEqualTo(20);
        }
    }

    @Test
    void theDefaultRulesOfTheScriptsAreTheEngines() {
        assertThat(RulesCodec.luaDefaults())
                .isEqualTo("local DEFAULT_RULES = {L = '0 0 14400000 A', M = '1 0 14400000 E',"
                        + " H = '2 0 14400000 E', C = '2 1 14400000 E'}\n");
        try (ReviewQueue queue = RedisQueues.open(server.url())) {
            assertThat(queue.rules()).isEqualTo(ApprovalRules.DEFAULT);
        }
    }
}
