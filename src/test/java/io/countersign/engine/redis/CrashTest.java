package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that writes to disk whatever it acknowledges, killed with -9 after each step. */
class CrashTest {
    private RedisServerFixture server;
    private ReviewQueue queue;

    /** All that the queue shows. */
    private record Everything(
            List<ReviewRow> rows,
            List<List<?>> items,
            List<ReviewResult> results,
            QueueStats stats,
            AuditTrail.Head audit) {}

    @BeforeEach
    void start() {
        server = RedisServerFixture.startDurable();
        queue = RedisQueues.open(server.url());
    }

    @AfterEach
    void stop() {
        queue.close();
        server.close();
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() {
        List<byte[]> raws =
                List.of(anEntry().risk(.8).bytes(), anEntry().bytes(), anEntry().bytes(), "no json".getBytes());
        queue.push(raws);
        crash();
        queue.intake(10);
        crash();
        ReviewId high = rows().getFirst().id();
        ReviewId medium = rows().get(1).id();
        ReviewId other = rows().get(2).id();
        var token = ClaimToken.next();
        queue.claim(high, ALICE, token, ReviewQueue.LEASE);
        crash();
        var approval = aVerdict().on(item(high)).by(ALICE).under(token).verdict();
        queue.submit(approval);
        crash();
        queue.undo(high, approval.id(), ALICE);
        crash();
        var second = ClaimToken.next();
        queue.claim(medium, BOB, second, ReviewQueue.LEASE);
        queue.submit(aVerdict()
                .on(item(medium))
                .by(BOB)
                .under(second)
                .modify("[1]")
                .hold(Duration.ofMillis(1))
                .verdict());
        crash();
        await().until(() -> queue.tick().published() == 1);
        crash();
        var third = ClaimToken.next();
        queue.claim(other, BOB, third, ReviewQueue.LEASE);
        queue.skip(other, third);
        crash();

        assertThat(queue.stats().quarantined()).isOne();
        assertThat(queue.results("", 10)).extracting(ReviewResult::output).containsExactly("[1]");
        assertThat(queue.submit(approval)).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
        assertThat(item(high).votes()).isEmpty();
    }

    @Test
    void aFollowerIsToldThatTheServerIsAnotherOne() {
        ReviewFeed.Position position = queue.feed().position();
        String run = queue.serverRun();
        restart();

        ReviewFeed.Changes changes = queue.feed().changesAfter(position, 10, Duration.ZERO);

        assertThat(changes.gap()).isTrue();
        assertThat(queue.serverRun()).isNotEqualTo(run);
        assertThat(queue.feed().changesAfter(changes.next(), 10, Duration.ZERO).gap())
                .isFalse();
    }

    private void crash() {
        Everything before = everything();
        restart();
        assertThat(everything()).isEqualTo(before);
    }

    private void restart() {
        server.kill();
        server.restart();
        await().ignoreExceptionsInstanceOf(QueueUnavailableException.class).until(this::answers);
    }

    private boolean answers() {
        queue.stats();
        return queue.feed()
                .changesAfter(queue.feed().position(), 1, Duration.ofMillis(1))
                .rows()
                .isEmpty();
    }

    private Everything everything() {
        List<ReviewRow> rows = rows();
        List<List<?>> items = rows.stream()
                .map(row -> item(row.id()))
                .<List<?>>map(item -> List.of(item.content(), item.raw().length, item.votes(), item.history()))
                .toList();
        return new Everything(
                rows,
                items,
                queue.results("", 100),
                queue.stats(),
                queue.audit().head());
    }

    private List<ReviewRow> rows() {
        var rows = new ArrayList<ReviewRow>();
        queue.feed().snapshot(100, rows::addAll);
        return rows;
    }

    private ReviewItem item(ReviewId id) {
        return queue.find(id).orElseThrow();
    }
}
