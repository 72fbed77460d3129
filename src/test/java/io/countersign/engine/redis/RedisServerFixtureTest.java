package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.exceptions.JedisConnectionException;

@ExtendWith(RedisExtension.class)
class RedisServerFixtureTest {
    @Test
    void aDurableServerKeepsWhatItAcknowledgedThroughAKill() {
        try (RedisServerFixture server = RedisServerFixture.startDurable()) {
            try (Jedis client = server.client()) {
                client.set("key", "kept");
            }
            server.restart();
            try (Jedis client = server.client()) {
                assertThat(client.get("key")).isEqualTo("kept");
            }
        }
    }

    @Test
    void aPausedServerAnswersAgainWhenItIsResumed(RedisServerFixture server) {
        try (Jedis client = RedisServerFixture.connect(server.port(), Duration.ofMillis(300))) {
            client.ping();
            server.pause();
            assertThatThrownBy(client::ping).isInstanceOf(JedisConnectionException.class);
        }
        server.resume();
        try (Jedis client = server.client()) {
            assertThat(client.ping()).isEqualTo("PONG");
        }
    }

    @Test
    void resetBringsBackAKilledServerEmpty(RedisServerFixture server) {
        try (Jedis client = server.client()) {
            client.set("key", "value");
        }
        server.kill();
        server.reset();
        try (Jedis client = server.client()) {
            assertThat(client.dbSize()).isZero();
        }
    }

    @Test
    void aClusterServesKeysOfEveryNode(RedisClusterFixture cluster) {
        try (RedisClusterClient client = RedisClusterClient.create(cluster.addresses())) {
            for (int i = 0; i < 50; i++) {
                client.set("key" + i, "value" + i);
                assertThat(client.get("key" + i)).isEqualTo("value" + i);
            }
            try (Jedis owner = cluster.ownerOf("key7").client()) {
                assertThat(owner.get("key7")).isEqualTo("value7");
            }
        }
    }
}
