package io.countersign.engine.redis;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.DecisionStreamContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisClusterDecisionStreamTest extends DecisionStreamContract {
    private final RedisConnection connection;

    RedisClusterDecisionStreamTest(RedisClusterFixture cluster) {
        connection = RedisConnection.open(RedisTarget.parse(cluster.url()));
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @Override
    protected DecisionStream open(int kept) {
        return new RedisDecisionStream(connection, kept);
    }
}
