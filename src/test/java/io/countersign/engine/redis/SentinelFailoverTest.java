package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** A primary that is killed with -9, whose replica a Sentinel makes the next one. */
class SentinelFailoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RedisServerFixture primary;
    private RedisServerFixture replica;
    private RedisServerFixture sentinel;
    private ReviewQueue queue;

    @BeforeEach
    void start() {
        primary = RedisServerFixture.startDurable();
        replica = RedisServerFixture.startWith("replicaof 127.0.0.1 " + primary.port());
        sentinel = RedisServerFixture.startSentinel("main", primary);
        queue = RedisQueues.open(sentinel.url().replace("redis:", "redis-sentinel:") + "/main");
    }

    @AfterEach
    void stop() {
        queue.close();
        sentinel.close();
        replica.close();
        primary.close();
    }

    @Test
    void workGoesOnWhereTheSentinelSays() {
        byte[] entry = anEntry().risk(.4).bytes();
        queue.push(List.of(entry));
        queue.intake(10);
        ReviewId id = new ReviewId(ContentHash.of(entry).idPart());
        ClaimToken token = ClaimToken.next();
        assertThat(queue.claim(id, ALICE, token, ReviewQueue.LEASE)).isInstanceOf(ClaimOutcome.Granted.class);
        String before = queue.serverRun();
        awaitReplicated();
        awaitSentinelKnowsReplica();

        primary.kill();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !queue.serverRun().equals(before));
        var approval = aVerdict()
                .on(id)
                .content(ContentHash.of(entry))
                .by(ALICE)
                .under(token)
                .verdict();
        assertThat(queue.submit(approval)).isInstanceOf(VerdictOutcome.Held.class);
        try (Jedis successor = replica.client()) {
            assertThat(successor.info("replication")).contains("role:master");
        }
    }

    private void awaitReplicated() {
        try (Jedis client = primary.client()) {
            await().atMost(PATIENCE).until(() -> client.waitReplicas(1, 1_000) == 1);
        }
    }

    private void awaitSentinelKnowsReplica() {
        try (Jedis client = sentinel.client()) {
            await().atMost(PATIENCE).until(() -> client.sentinelReplicas("main").size() == 1);
        }
    }
}
