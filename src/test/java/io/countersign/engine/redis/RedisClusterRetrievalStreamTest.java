package io.countersign.engine.redis;

import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.drift.retrieval.RetrievalStreamContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisClusterRetrievalStreamTest extends RetrievalStreamContract {
    private final RedisConnection connection;

    RedisClusterRetrievalStreamTest(RedisClusterFixture server) {
        connection = RedisConnection.open(RedisTarget.parse(server.url()));
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @Override
    protected RetrievalStream open() {
        return new RedisRetrievalStream(connection);
    }
}
