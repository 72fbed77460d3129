package io.countersign.app.decisions;

import static org.awaitility.Awaitility.await;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisDecisionStream;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class RedisDecisionFollowerTest extends DecisionFollowerContract {
    private final RedisServerFixture server = RedisServerFixture.startDurable();
    private final RedisConnection connection = RedisConnection.open(RedisTarget.parse(server.url()));
    private final DecisionStream stream = new RedisDecisionStream(connection);

    @Override
    DecisionStream stream() {
        return stream;
    }

    @AfterEach
    void stopRedis() {
        stopFollowing();
        connection.close();
        server.close();
    }

    @Test
    void itOutlivesAServerThatIsKilled() {
        write(2);
        follow();
        awaitSize(2);
        server.kill();
        awaitAway();

        server.restart();
        awaitLive();
        write(3);
        awaitSize(5);
    }

    @Test
    void aServerThatHasForgottenIsAGap() {
        write(2);
        follow();
        awaitSize(2);
        try (Jedis plain = server.client()) {
            plain.flushAll();
        }
        await().atMost(PATIENCE).until(() -> latest().losses().gaps() == 1);
    }
}
