package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisFitnessTest {
    private final RedisFitness fitness = new RedisFitness(RedisTarget.server("host", 6379));

    @ParameterizedTest
    @ValueSource(strings = {"6.2", "6.2.0", "6.10.1", "7.0.15", "10.0.0", "8.0-rc1"})
    void takesAVersionOfSixTwoOrLater(String version) {
        assertThatCode(() -> fitness.requireFit(server("redis_version", version)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0.16", "5.0.14", "", "unknown"})
    void refusesAnEarlierVersion(String version) {
        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> fitness.requireFit(server("redis_version", version)))
                .withMessageContaining("use 6.2 or later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allkeys-lru", "volatile-ttl", ""})
    void refusesAnyPolicyButNoEviction(String policy) {
        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> fitness.requireFit(server("maxmemory_policy", policy)))
                .withMessageContaining("set its maxmemory-policy to noeviction");
    }

    @Test
    void asksToTryAgainWhileTheServerIsLoading() {
        assertThatExceptionOfType(QueueUnavailableException.class)
                .isThrownBy(() -> fitness.requireFit(server("loading", "1")))
                .withMessageContaining("is still loading its data");
    }

    private static RedisServerInfo server(String field, String value) {
        Map<String, String> fields =
                new HashMap<>(Map.of("redis_version", "7.0.15", "maxmemory_policy", "noeviction", "role", "master"));
        fields.put(field, value);
        return new RedisServerInfo(fields);
    }
}
