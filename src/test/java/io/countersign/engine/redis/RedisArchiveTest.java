package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/** What producers that read in groups have not had stays; what leaves leaves nothing behind. */
@ExtendWith(RedisExtension.class)
class RedisArchiveTest {
    private static final String RESULTS = "hitl:{human_review_queue}:res";
    private static final String GROUP = "loans";

    private final RedisServerFixture server;
    private ReviewQueue queue;
    private Jedis producer;

    RedisArchiveTest(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        queue = RedisQueues.open(server.url());
        producer = server.client();
        queue.archive().keepFor(Duration.ofMillis(1), ADA);
        producer.xgroupCreate(RESULTS, GROUP, new StreamEntryID("0-0"), true);
    }

    @AfterEach
    void disconnect() {
        producer.close();
        queue.close();
    }

    @Test
    void whatAGroupHasNotReadStays() {
        ReviewId first = published();
        ReviewId second = published();
        acknowledge(read(1));

        await().until(() -> ripe().equals(List.of(first)));
        acknowledge(read(1));
        await().until(() -> Set.copyOf(ripe()).equals(Set.of(first, second)));
    }

    @Test
    void whatAGroupHasReadAndNotAcknowledgedStays() {
        ReviewId first = published();
        published();
        List<StreamEntry> open = read(2);
        acknowledge(open.subList(0, 1));

        await().until(() -> ripe().equals(List.of(first)));
        acknowledge(open.subList(1, 2));
        await().until(() -> ripe().size() == 2);
    }

    @Test
    void everyGroupHasToHaveHadIt() {
        producer.xgroupCreate(RESULTS, "audits", new StreamEntryID("0-0"), false);
        published();
        acknowledge(read(1));

        assertThat(ripe()).isEmpty();
        producer.xgroupDestroy(RESULTS, "audits");
        await().until(() -> ripe().size() == 1);
    }

    @Test
    void anItemWhoseResultIsNotFoundStaysUntilAllResultsAreHad() {
        published();
        List<StreamEntry> first = read(1);
        acknowledge(first);
        producer.xdel(RESULTS, first.getFirst().getID());
        published();

        assertThat(ripe()).isEmpty();
        acknowledge(read(1));
        await().until(() -> ripe().size() == 2);
    }

    @Test
    void nothingIsLeftBehindButResultsAndAudit() {
        ReviewId id = published();
        acknowledge(read(1));
        await().until(() -> ripe().equals(List.of(id)));

        assertThat(queue.archive().letGo(ripe())).isOne();

        assertThat(producer.keys("*" + id + "*")).isEmpty();
        assertThat(producer.hexists("hitl:{human_review_queue}:fin", id.value()))
                .isFalse();
        assertThat(producer.zcard("hitl:{human_review_queue}:done")).isZero();
        assertThat(producer.xlen(RESULTS)).isOne();
    }

    private ReviewId published() {
        byte[] raw = anEntry().bytes();
        queue.push(List.of(raw));
        queue.intake(1);
        var id = new ReviewId(ContentHash.of(raw).idPart());
        var token = ClaimToken.next();
        queue.claim(id, ALICE, token, ReviewQueue.LEASE);
        queue.submit(aVerdict()
                .on(queue.find(id).orElseThrow())
                .by(ALICE)
                .under(token)
                .modify("[1]")
                .atOnce()
                .verdict());
        return id;
    }

    private List<ReviewId> ripe() {
        return queue.archive().ripe("here", 10);
    }

    private List<StreamEntry> read(int count) {
        return Stream.ofNullable(producer.xreadGroup(
                        GROUP,
                        "one",
                        XReadGroupParams.xReadGroupParams().count(count),
                        Map.of(RESULTS, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)))
                .flatMap(List::stream)
                .flatMap(stream -> stream.getValue().stream())
                .toList();
    }

    private void acknowledge(List<StreamEntry> entries) {
        entries.forEach(entry -> producer.xack(RESULTS, GROUP, entry.getID()));
    }
}
