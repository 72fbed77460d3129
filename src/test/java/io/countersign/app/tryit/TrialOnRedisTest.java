package io.countersign.app.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DirectTaskRunner;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.redis.RedisAutonomyBoard;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisPolicyStore;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

/** Trials by what is in force on a real server. */
@ExtendWith(RedisExtension.class)
class TrialOnRedisTest {
    private final RedisServerFixture server;

    TrialOnRedisTest(RedisServerFixture server) {
        this.server = server;
    }

    @Test
    void nothingIsRecorded() {
        try (var connection = RedisConnection.open(RedisTarget.parse(server.url()));
                var policies = new RedisPolicyStore(connection);
                var board = new RedisAutonomyBoard(connection, AutonomyLimits.DEFAULT, Clock.systemUTC());
                Jedis client = server.client()) {
            policies.apply(Policy.DEFAULT.withAuditRate(0), 0, "ada", "no samples");
            board.report("trader-1", new AutonomyEvent.Pinned(AutonomyLevel.REDUCED, "ada", "New"));
            Map<String, byte[]> before = everything(client);

            var model = new TryViewModel(
                    new TrialDesk(policies, board, new DirectTaskRunner(), Runnable::run, Clock.systemUTC()));
            model.example();

            assertThat(model.countsProperty().get().routes()).containsEntry(Route.HUMAN_REVIEW, 1);
            assertThat(everything(client)).containsExactlyInAnyOrderEntriesOf(before);
        }
    }

    private static Map<String, byte[]> everything(Jedis client) {
        var dumped = new TreeMap<String, byte[]>();
        client.keys("*").forEach(key -> dumped.put(key, client.dump(key)));
        return dumped;
    }
}
