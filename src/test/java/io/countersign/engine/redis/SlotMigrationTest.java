package io.countersign.engine.redis;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.MigrateParams;

/** A cluster that is moving the queue's slot, key by key, from one node to another. */
@ExtendWith(RedisExtension.class)
class SlotMigrationTest {
    private static final int SLOT = 11_261;

    private final RedisClusterFixture cluster;

    SlotMigrationTest(RedisClusterFixture cluster) {
        this.cluster = cluster;
    }

    @Test
    void nothingIsDecidedByHalfOfTheKeysAndNothingIsLost() {
        RedisServerFixture source = cluster.ownerOf(RedisReviewQueue.QUEUE);
        RedisServerFixture destination = cluster.nodes().getFirst();
        try (ReviewQueue queue = RedisQueues.open(cluster.url());
                Jedis from = source.client();
                Jedis to = destination.client()) {
            Verdict verdict = claimed(queue);
            to.clusterSetSlotImporting(SLOT, from.clusterMyId());
            from.clusterSetSlotMigrating(SLOT, to.clusterMyId());
            List<String> keys = from.clusterGetKeysInSlot(SLOT, 100);
            move(from, destination, keys.subList(0, keys.size() / 2));

            assertThatExceptionOfType(QueueUnavailableException.class)
                    .isThrownBy(() -> queue.submit(verdict))
                    .withMessageContaining("is moving the queue to another node");
            assertThatExceptionOfType(QueueUnavailableException.class).isThrownBy(queue::tick);

            move(from, destination, keys.subList(keys.size() / 2, keys.size()));
            giveTo(to.clusterMyId());
            assertThat(queue.submit(verdict)).isInstanceOf(VerdictOutcome.Held.class);
            assertThat(queue.stats().held()).isOne();

            to.flushAll();
            giveTo(from.clusterMyId());
        }
    }

    private static Verdict claimed(ReviewQueue queue) {
        queue.push(List.of(anEntry().bytes()));
        queue.intake(1);
        var rows = new ArrayList<ReviewRow>();
        queue.feed().snapshot(1, rows::addAll);
        ReviewId id = rows.getFirst().id();
        var token = ClaimToken.next();
        queue.claim(id, ALICE, token, ReviewQueue.LEASE);
        return aVerdict()
                .on(queue.find(id).orElseThrow())
                .by(ALICE)
                .under(token)
                .verdict();
    }

    private static void move(Jedis from, RedisServerFixture destination, List<String> keys) {
        from.migrate(
                destination.address().getHost(),
                destination.port(),
                5_000,
                new MigrateParams(),
                keys.toArray(String[]::new));
    }

    private void giveTo(String node) {
        cluster.nodes().reversed().forEach(each -> {
            try (Jedis client = each.client()) {
                client.clusterSetSlotNode(SLOT, node);
            }
        });
    }
}
