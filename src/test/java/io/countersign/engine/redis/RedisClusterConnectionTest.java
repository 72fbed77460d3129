package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class RedisClusterConnectionTest {
    @Test
    void isFoundFromAnyOneNode(RedisClusterFixture cluster) {
        for (RedisServerFixture node : cluster.nodes()) {
            try (RedisConnection connection = open(node.url())) {
                assertThat(connection.isCluster()).isTrue();
                connection.command(redis -> redis.set("human_review_queue", "value"));
            }
        }
    }

    @Test
    void asksTheNodeThatHoldsTheQueue(RedisClusterFixture cluster) {
        try (RedisConnection connection = open(cluster.url());
                Jedis owner = cluster.ownerOf("human_review_queue").client()) {
            assertThat(connection.runId())
                    .isEqualTo(RedisServerInfo.parse(owner.info()).runId());
            owner.configResetStat();
            connection.ping();
            assertThat(owner.info("commandstats")).contains("cmdstat_ping:calls=1");
        }
    }

    @Test
    void isOpenedAlthoughTheFirstNodeOfTheUrlIsDown(RedisClusterFixture cluster) {
        String url = cluster.url().replace("redis://", "redis://127.0.0.1:" + LoopbackPorts.free() + ",");
        try (RedisConnection connection = open(url)) {
            assertThat(connection.isCluster()).isTrue();
        }
    }

    @Test
    void neverSendsACommandAgainThatMayHaveBeenExecuted(RedisClusterFixture cluster) {
        RedisServerFixture owner = cluster.ownerOf("counter");
        try (TcpProxy proxy = TcpProxy.to(owner.port());
                Jedis client = owner.client()) {
            client.configSet("cluster-announce-port", String.valueOf(proxy.port()));
            try (RedisConnection connection = open(owner.url())) {
                proxy.set(new TcpProxy.Fault.CloseOnReply());
                assertThatExceptionOfType(QueueUnavailableException.class)
                        .isThrownBy(() -> connection.command(redis -> redis.incr("counter")));
            }
            assertThat(client.get("counter")).isEqualTo("1");
            client.configSet("cluster-announce-port", "0");
        }
    }

    @Test
    void isRefusedWithADatabase(RedisClusterFixture cluster) {
        assertRefused(cluster.url() + "/3", "is a cluster, which has only database 0");
    }

    @Test
    void isRefusedIfAnyNodeEvicts(RedisClusterFixture cluster) {
        RedisServerFixture last = cluster.nodes().getLast();
        try (Jedis node = last.client()) {
            node.configSet("maxmemory-policy", "allkeys-lru");
            assertRefused(cluster.nodes().getFirst().url(), "set its maxmemory-policy to noeviction");
            node.configSet("maxmemory-policy", "noeviction");
        }
    }

    private static RedisConnection open(String url) {
        return RedisConnection.open(RedisTarget.parse(url));
    }

    private static void assertRefused(String url, String why) {
        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> open(url).close())
                .withMessageStartingWith("Redis at ")
                .withMessageContaining(why)
                .withMessageNotContaining("secret");
    }
}
