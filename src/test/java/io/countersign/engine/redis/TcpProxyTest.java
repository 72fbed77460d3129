package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

@ExtendWith(RedisExtension.class)
class TcpProxyTest {
    private Jedis direct;
    private TcpProxy proxy;

    @BeforeEach
    void open(RedisServerFixture server) {
        direct = server.client();
        proxy = TcpProxy.to(server.port());
    }

    @AfterEach
    void close() {
        proxy.close();
        direct.close();
    }

    @Test
    void passesEverythingThroughAtFirst() {
        try (Jedis client = through()) {
            client.set("key", "value");
            assertThat(client.get("key")).isEqualTo("value");
        }
    }

    @Test
    void aDroppedReplyLeavesTheCommandExecuted() {
        assertFailsUnder(new TcpProxy.Fault.DropReplies());
        assertThat(direct.get("counter")).isEqualTo("1");
    }

    @Test
    void aConnectionClosedInsteadOfAReplyLeavesTheCommandExecuted() {
        assertFailsUnder(new TcpProxy.Fault.CloseOnReply());
        assertThat(direct.get("counter")).isEqualTo("1");
    }

    @Test
    void aDelayedReplyComesAfterTheClientGaveUp() {
        assertFailsUnder(new TcpProxy.Fault.DelayReplies(Duration.ofMinutes(1)));
        assertThat(direct.get("counter")).isEqualTo("1");
    }

    @Test
    void aCutRequestIsNotExecuted() {
        assertFailsUnder(new TcpProxy.Fault.CutRequests());
        assertThat(direct.get("counter")).isNull();
    }

    @Test
    void aBlackHoleLetsNothingReachTheServer() {
        assertFailsUnder(new TcpProxy.Fault.BlackHole());
        assertThat(direct.get("counter")).isNull();
    }

    @Test
    void refusesUntilItIsHealed() {
        proxy.refuse();
        assertThatThrownBy(() -> through().ping()).isInstanceOf(JedisConnectionException.class);
        proxy.heal();
        try (Jedis client = through()) {
            assertThat(client.ping()).isEqualTo("PONG");
        }
    }

    private void assertFailsUnder(TcpProxy.Fault fault) {
        try (Jedis client = through()) {
            client.ping();
            proxy.set(fault);
            assertThatThrownBy(() -> client.incr("counter")).isInstanceOf(JedisConnectionException.class);
        }
        proxy.heal();
        await().until(() -> direct.ping().equals("PONG"));
    }

    private Jedis through() {
        return RedisServerFixture.connect(proxy.port(), Duration.ofMillis(300));
    }
}
