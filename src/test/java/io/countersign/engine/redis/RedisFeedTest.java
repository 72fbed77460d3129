package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.EntryBuilder;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

/** The feed while others work, and when its stream is not what it was. */
@ExtendWith(RedisExtension.class)
class RedisFeedTest {
    private static final Instant DUE = Instant.parse("2031-05-04T12:00:00Z");

    private final RedisServerFixture server;
    private ReviewQueue queue;
    private ReviewQueue colleague;

    RedisFeedTest(RedisServerFixture server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        queue = RedisQueues.open(server.url());
        colleague = RedisQueues.open(server.url());
    }

    @AfterEach
    void disconnect() {
        colleague.close();
        queue.close();
    }

    @Test
    void whatStaysWhereItIsComesExactlyOnceWhileOthersMove() {
        arrive(3_500);
        List<ReviewRow> all = snapshot(500);
        Collections.shuffle(all, new java.util.Random(1));
        var moving = all.subList(0, 700).stream().map(ReviewRow::id).iterator();
        var seen = new ArrayList<ReviewId>();

        queue.feed().snapshot(100, page -> {
            page.forEach(row -> seen.add(row.id()));
            for (int i = 0; i < 20; i++) {
                colleague.claim(moving.next(), ALICE, ClaimToken.next(), ReviewQueue.LEASE);
            }
        });

        List<ReviewId> staying =
                all.subList(700, all.size()).stream().map(ReviewRow::id).toList();
        assertThat(seen).containsAll(staying).doesNotHaveDuplicates();
    }

    @Test
    void snapshotAndChangesAreTheQueueAlthoughEverythingMovesMeanwhile() {
        arrive(2_500);
        List<ReviewRow> all = snapshot(500);
        ReviewFeed.Position start = queue.feed().position();
        Map<ReviewId, ReviewRow> live = new HashMap<>();
        var moving = all.iterator();

        queue.feed().snapshot(100, page -> {
            page.forEach(row -> apply(live, row));
            for (int i = 0; i < 100 && moving.hasNext(); i++) {
                moveAbout(moving.next().id(), i);
            }
        });
        ReviewFeed.Changes changes;
        do {
            changes = queue.feed().changesAfter(start, 300, Duration.ZERO);
            assertThat(changes.gap()).isFalse();
            changes.rows().forEach(row -> apply(live, row));
            start = changes.next();
        } while (!changes.rows().isEmpty());

        assertThat(live.values()).containsExactlyInAnyOrderElementsOf(snapshot(500));
    }

    @Test
    void anEmptiedServerShowsAsAGap() {
        arrive(3);
        ReviewFeed.Position position = queue.feed().position();
        try (Jedis client = server.client()) {
            client.flushAll();
        }

        assertThat(queue.feed().changesAfter(position, 10, Duration.ZERO).gap()).isTrue();
        arrive(5);
        assertThat(queue.feed().changesAfter(position, 10, Duration.ZERO).gap()).isTrue();
    }

    @Test
    void aPositionWithinAStreamThatWasTrimmedBehindItHasNoGap() {
        arrive(3);
        ReviewFeed.Position position = queue.feed().position();
        arrive(2);
        try (Jedis client = server.client()) {
            client.xtrim("hitl:{human_review_queue}:ev", 1, false);
        }

        ReviewFeed.Changes changes = queue.feed().changesAfter(position, 10, Duration.ZERO);

        assertThat(changes.gap()).isFalse();
        assertThat(changes.rows()).hasSize(2);
    }

    @Test
    void aPositionOfAnotherFeedIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.feed().changesAfter(new ReviewFeed.Position("17"), 10, Duration.ZERO))
                .withMessageContaining("17");
    }

    @Test
    void scriptsAndConsolesAgreeOnTheOrder() {
        EntryBuilder[] entries = {
            anEntry().priority(9).due(Instant.EPOCH),
            anEntry().priority(0).due(Instant.parse("9999-12-31T23:59:59.999Z")),
            anEntry().priority(4).due(DUE)
        };
        push(entries);
        List<ReviewRow> rows = snapshot(10);

        for (ReviewRow row : rows) {
            var token = ClaimToken.next();
            queue.claim(row.id(), ALICE, token, ReviewQueue.LEASE);
            queue.release(row.id(), token);
        }

        try (Jedis client = server.client()) {
            assertThat(rows)
                    .allSatisfy(row -> assertThat(client.zscore(
                                    "hitl:{human_review_queue}:pend", row.id().value()))
                            .isEqualTo((double) Urgency.of(row)));
        }
    }

    /** Claims, gives back, escalates, so that an item is in another place at the end of the list or in another index. */
    private void moveAbout(ReviewId id, int way) {
        var token = ClaimToken.next();
        colleague.claim(id, ALICE, token, ReviewQueue.LEASE);
        switch (way % 3) {
            case 0 -> colleague.release(id, token);
            case 1 -> colleague.escalate(id, token, "");
            default -> assertThat(way).isNotNegative();
        }
    }

    private static void apply(Map<ReviewId, ReviewRow> live, ReviewRow row) {
        live.merge(row.id(), row, (old, next) -> next.version() > old.version() ? next : old);
    }

    /** All due at the same moment, so that only their ids order them. */
    private void arrive(int count) {
        push(Stream.generate(() -> anEntry().due(DUE)).limit(count).toArray(EntryBuilder[]::new));
    }

    private void push(EntryBuilder... entries) {
        queue.push(Stream.of(entries).map(EntryBuilder::bytes).toList());
        queue.intake(entries.length);
    }

    private List<ReviewRow> snapshot(int pageSize) {
        var rows = new ArrayList<ReviewRow>();
        queue.feed().snapshot(pageSize, rows::addAll);
        return rows;
    }
}
