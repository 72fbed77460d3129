package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.Json;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import io.countersign.engine.model.cache.AnswerCache;
import io.countersign.engine.model.cache.AnswerCacheContract;
import io.countersign.engine.model.cache.CacheKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class RedisAnswerCacheTest extends AnswerCacheContract {
    private static final CacheKey KEY = new CacheKey("00ff");
    private static final ModelAnswer ANSWER = new ModelAnswer(Json.of("'approve'"), Confidence.of(.9));

    private final RedisServerFixture server;
    private final RedisConnection connection;

    RedisAnswerCacheTest(RedisServerFixture server, RedisConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    @Override
    protected AnswerCache open(Duration kept) {
        return new RedisAnswerCache(connection, kept);
    }

    @Test
    void enginesShareAnswersUntilTheirTimeIsOver() {
        try (AnswerCache one = open(AnswerCache.KEPT);
                AnswerCache other = open(AnswerCache.KEPT);
                Jedis plain = server.client()) {
            one.keep(KEY, ANSWER);

            assertThat(other.find(KEY)).hasValue(ANSWER);
            assertThat(plain.ttl("decision_cache:00ff")).isBetween(290L, 300L);
        }
    }

    @Test
    void whatSomebodyElsePutThereIsNoAnswer() {
        try (AnswerCache cache = open(AnswerCache.KEPT);
                Jedis plain = server.client()) {
            plain.set("decision_cache:00ff", "{");
            assertThat(cache.find(KEY)).isEmpty();

            plain.set("decision_cache:00ff", "{\"status\":\"accepted\",\"confidence\":0.99}");
            assertThat(cache.find(KEY)).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsTooLongIsNotKept() {
        try (AnswerCache cache = open(AnswerCache.KEPT)) {
            cache.keep(KEY, new ModelAnswer(Json.of("'" + "x".repeat(256 * 1024) + "'"), Confidence.of(.9)));

            assertThat(cache.find(KEY)).isEmpty();
        }
    }
}
