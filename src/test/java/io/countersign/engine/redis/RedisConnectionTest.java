package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadParams;

@ExtendWith(RedisExtension.class)
class RedisConnectionTest {
    private static final RedisTimeouts IMPATIENT = new RedisTimeouts(Duration.ofMillis(300), Duration.ofMillis(50));

    @Nested
    class OnAServer {
        @Test
        void readsAndWrites(RedisServerFixture server) {
            try (RedisConnection connection = open(server.url())) {
                connection.command(redis -> redis.set("key", "value"));
                assertThat(connection.<String>command(redis -> redis.get("key")))
                        .isEqualTo("value");
                assertThat(connection.isCluster()).isFalse();
                assertThat(connection.ping()).isPositive();
            }
        }

        @Test
        void saysWhenTheServerWasStartedAgain(RedisServerFixture server) {
            try (RedisConnection connection = open(server.url())) {
                String before = connection.runId();
                assertThat(connection.runId()).isEqualTo(before).hasSize(40);
                server.restart();
                await().ignoreExceptions()
                        .untilAsserted(() -> assertThat(connection.runId()).isNotEqualTo(before));
            }
        }

        @Test
        void aBlockingReadOutlastsTheCommandTimeout(RedisServerFixture server) {
            var timeouts = new RedisTimeouts(Duration.ofMillis(300), Duration.ofMillis(900));
            try (RedisConnection connection = RedisConnection.open(RedisTarget.parse(server.url()), timeouts)) {
                var nothing = connection.blockingRead(redis ->
                        redis.xread(XReadParams.xReadParams().block(900), Map.of("stream", new StreamEntryID("0-0"))));
                assertThat(nothing).isNullOrEmpty();
            }
        }

        @Test
        void usesTheDatabaseOfTheUrl(RedisServerFixture server) {
            try (RedisConnection connection = open(server.url() + "/3");
                    Jedis client = server.client()) {
                connection.command(redis -> redis.set("key", "value"));
                client.select(3);
                assertThat(client.get("key")).isEqualTo("value");
            }
        }
    }

    @Nested
    class ThroughSentinels {
        @Test
        void findsThePrimaryThatTheyWatch(RedisServerFixture primary) {
            try (RedisServerFixture sentinel = sentinelOf(primary);
                    RedisConnection connection = open(sentinel.url().replace("redis:", "redis-sentinel:") + "/main")) {
                connection.command(redis -> redis.set("key", "value"));
                try (Jedis client = primary.client()) {
                    assertThat(client.get("key")).isEqualTo("value");
                }
            }
        }

        @Test
        void isUnavailableUnderANameThatTheyDoNotWatch(RedisServerFixture primary) {
            try (RedisServerFixture sentinel = sentinelOf(primary)) {
                String url = sentinel.url().replace("redis:", "redis-sentinel:") + "/other";
                assertThatExceptionOfType(QueueUnavailableException.class)
                        .isThrownBy(() -> open(url))
                        .withMessageContaining("names no primary");
            }
        }

        @Test
        void isUnavailableWhereThereIsNoSentinel(RedisServerFixture server) {
            String url = server.url().replace("redis:", "redis-sentinel:") + "/main";
            assertThatExceptionOfType(QueueUnavailableException.class)
                    .isThrownBy(() -> open(url))
                    .withMessageContaining("check that Sentinels run there");
        }
    }

    @Nested
    class IsRefused {
        @Test
        void byASentinel(RedisServerFixture primary) {
            try (RedisServerFixture sentinel = sentinelOf(primary)) {
                assertRefused(sentinel.url(), "is a Sentinel, which keeps no reviews; write redis-sentinel://");
            }
        }

        @Test
        void byAServerThatEvictsEvenWithoutAMemoryLimit(RedisServerFixture server) {
            try (Jedis client = server.client()) {
                client.configSet("maxmemory-policy", "volatile-lru");
                assertRefused(server.url(), "(maxmemory-policy volatile-lru); set its maxmemory-policy to noeviction");
                client.configSet("maxmemory-policy", "noeviction");
            }
        }

        @Test
        void withoutTheLoginThatTheServerAsksFor() {
            try (RedisServerFixture server = RedisServerFixture.startWith("requirepass secret")) {
                assertRefused(server.url(), "asks for a login; write redis://user:password@host:port");
                assertRefused(withLogin(server, "default:wrong"), "refused the login; check the user and the password");
                try (RedisConnection connection = open(withLogin(server, ":secret"))) {
                    assertThat(connection.runId()).hasSize(40);
                }
            }
        }

        @Test
        void withADatabaseThatTheServerDoesNotHave(RedisServerFixture server) {
            assertRefused(server.url() + "/99", "has fewer databases; write a smaller number");
        }

        @Test
        void behindACertificateThatNobodyTrusts(RedisServerFixture server, @TempDir Path directory) throws Exception {
            try (TlsProxy proxy = TlsProxy.to(server.port(), "ip:127.0.0.1", directory)) {
                assertRefused(proxy.url(), "offers no TLS connection that can be trusted");
            }
        }

        @Test
        void toAUserWithoutTheRight(RedisServerFixture server) {
            try (Jedis client = server.client()) {
                client.aclSetUser("limited", "on", ">secret", "~*", "+info");
            }
            try (RedisConnection connection = open(withLogin(server, "limited:secret"))) {
                assertThatExceptionOfType(QueueRefusedException.class)
                        .isThrownBy(() -> connection.command(redis -> redis.set("key", "value")))
                        .withMessageContaining("does not let this user run SET; ask an admin of Redis for the rights")
                        .withMessageNotContaining("secret");
            }
        }

        @Test
        void byAReplica(RedisServerFixture primary) {
            try (RedisServerFixture replica = RedisServerFixture.startWith("replicaof 127.0.0.1 " + primary.port())) {
                await().untilAsserted(() -> assertRefused(replica.url(), "give the address of its primary"));
            }
        }

        @Test
        void withSeveralHostsThatAreNoCluster(RedisServerFixture server) {
            assertRefused(server.url() + ",127.0.0.1:" + server.port(), "is no cluster");
        }

        private String withLogin(RedisServerFixture server, String login) {
            return "redis://" + login + "@127.0.0.1:" + server.port();
        }
    }

    @Nested
    class IsUnavailable {
        @Test
        void whenNothingListens() {
            String url = "redis://alice:secret@127.0.0.1:" + LoopbackPorts.free();
            assertThatExceptionOfType(QueueUnavailableException.class)
                    .isThrownBy(() -> open(url))
                    .withMessage("Redis at " + url.replace(":secret", "")
                            + " does not answer; check that it runs and that host and port are right.");
        }

        @Test
        void whenTheHostIsUnknown() {
            assertThatExceptionOfType(QueueUnavailableException.class)
                    .isThrownBy(() -> open("redis://no-such-host.invalid"))
                    .withMessageContaining("was not found; check the host name and the network");
        }

        @Test
        void whenTheServerFallsSilentAndBackWhenItAnswers(RedisServerFixture server) {
            try (RedisConnection connection = RedisConnection.open(RedisTarget.parse(server.url()), IMPATIENT)) {
                server.pause();
                assertThatExceptionOfType(QueueUnavailableException.class).isThrownBy(connection::ping);
                server.resume();
                await().ignoreExceptions().until(() -> connection.ping().isPositive());
            }
        }

        @Test
        void whenTheServerIsKilledAndBackWhenItIsStarted(RedisServerFixture server) {
            try (RedisConnection connection = open(server.url())) {
                server.kill();
                assertThatExceptionOfType(QueueUnavailableException.class).isThrownBy(connection::ping);
                server.restart();
                await().ignoreExceptions().until(() -> connection.ping().isPositive());
            }
        }

        @Test
        void whenTheReplyIsLostAfterTheWriteWasExecutedOnce(RedisServerFixture server) {
            try (TcpProxy proxy = TcpProxy.to(server.port());
                    RedisConnection connection = open(proxy.url());
                    Jedis client = server.client()) {
                proxy.set(new TcpProxy.Fault.CloseOnReply());
                assertThatExceptionOfType(QueueUnavailableException.class)
                        .isThrownBy(() -> connection.command(redis -> redis.incr("counter")));
                assertThat(client.get("counter")).isEqualTo("1");
            }
        }

        @Test
        void whenMoreIsAskedThanTheServerAnswersInTime(RedisServerFixture server) {
            try (RedisConnection connection = RedisConnection.open(RedisTarget.parse(server.url()), IMPATIENT)) {
                server.pause();
                var work = java.util.stream.IntStream.range(0, 40)
                        .mapToObj(i -> java.util.concurrent.CompletableFuture.runAsync(
                                connection::ping, Thread::startVirtualThread))
                        .toList();
                work.forEach(ping -> org.assertj.core.api.Assertions.assertThat(ping)
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(QueueUnavailableException.class)
                        .withMessageStartingWith("Redis at redis://127.0.0.1:"));
                server.resume();
            }
        }

        @Test
        void behindTlsThatTheServerDoesNotSpeak(RedisServerFixture server) {
            var target = RedisTarget.parse(server.url().replace("redis:", "rediss:"));
            assertThatExceptionOfType(QueueUnavailableException.class)
                    .isThrownBy(() -> RedisConnection.open(target, IMPATIENT))
                    .withMessageContaining("or write redis:// if it has no TLS");
        }
    }

    private static RedisConnection open(String url) {
        return RedisConnection.open(RedisTarget.parse(url));
    }

    private static RedisServerFixture sentinelOf(RedisServerFixture primary) {
        return RedisServerFixture.startSentinel("main", primary);
    }

    private static void assertRefused(String url, String why) {
        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> open(url).close())
                .withMessageStartingWith("Redis at ")
                .withMessageContaining(why)
                .withMessageNotContaining("secret");
    }
}
