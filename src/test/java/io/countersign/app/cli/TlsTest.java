package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Distribution.Ended;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.TlsProxy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** The program and a server behind TLS whose certificate the user has said to trust. */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(RedisExtension.class)
class TlsTest {
    @TempDir
    private Path directory;

    @Test
    void worksAsWithoutTls(RedisServerFixture server) throws Exception {
        try (TlsProxy proxy = TlsProxy.to(server.port(), "ip:127.0.0.1", directory);
                Jedis producer = server.client()) {
            producer.lpush("human_review_queue", mediumRisk(1));

            Ended decided = trusting(proxy)
                    .run(
                            "queue",
                            "verdict",
                            idOf(mediumRisk(1)),
                            "approve",
                            "--reviewer",
                            "alice",
                            "--redis",
                            proxy.url());

            assertThat(decided).as(decided.err()).extracting(Ended::code).isEqualTo(0);
            assertThat(producer.get("review:" + idOf(mediumRisk(1)) + ":status"))
                    .isEqualTo("approved");
        }
    }

    @Test
    void refusesACertificateForAnotherName(RedisServerFixture server) throws Exception {
        try (TlsProxy proxy = TlsProxy.to(server.port(), "dns:redis.example.org", directory)) {
            Ended refused = trusting(proxy).run("queue", "stats", "--redis", proxy.url());

            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("offers no TLS connection that can be trusted");
        }
    }

    private Distribution trusting(TlsProxy proxy) {
        return new Distribution(directory)
                .with(
                        "JDK_JAVA_OPTIONS",
                        "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                                .formatted(proxy.trustStore(), TlsProxy.PASSWORD));
    }
}
