package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.drift.retrieval.RetrievalEvent;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.drift.retrieval.RetrievalStreamContract;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;

@ExtendWith(RedisExtension.class)
class RedisRetrievalStreamTest extends RetrievalStreamContract {
    private final RedisServerFixture server;
    private final RedisConnection connection;

    RedisRetrievalStreamTest(RedisServerFixture server, RedisConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    @Override
    protected RetrievalStream open() {
        return new RedisRetrievalStream(connection);
    }

    @ParameterizedTest
    @CsvSource({
        "score, .71, 1, .71, true",
        "chunks, 0, 0, NaN, true",
        "chunks, many, 1, NaN, false",
        "chunks, -3, 1, NaN, false",
        "chunks, NaN, 1, NaN, false",
        "chunks, .5, 1, NaN, false",
        "chunks, 1e12, 2147483647, NaN, false",
        "score, good, 1, NaN, false",
        "latency_ms, 12, 1, NaN, false"
    })
    void whatAProducerWritesIsReadAsFarAsItCanBe(String field, String value, int chunks, Double score, boolean usable) {
        try (Jedis producer = server.client()) {
            producer.xadd("hitl:{human_review_queue}:retrieval", StreamEntryID.NEW_ENTRY, Map.of(field, value));
        }
        RetrievalStream stream = open();
        RetrievalEvent event =
                stream.after(stream.before(Instant.EPOCH), 10).events().getFirst();

        assertThat(event.chunks()).isEqualTo(chunks);
        assertThat(event.score()).isEqualTo(score);
        assertThat(event.isUsable()).isEqualTo(usable);
    }
}
