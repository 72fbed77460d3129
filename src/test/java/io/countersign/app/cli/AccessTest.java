package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.util.SafeEncoder;

/** The users of docs/access.md can do what stands there, and nothing more. */
class AccessTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("countersign.root", "."), "docs/access.md");
    private static final String ENTRY =
            "{\"input\":{\"amount\":7},\"model_output\":{\"decision\":\"grant\"},\"confidence\":0.5,\"risk_score\":0.5}";

    private static final String REFUSAL =
            " does not let this user run SET; ask an admin of Redis for the rights of a console, as docs/access.md names them, or log in as a user who has them.\n";

    private final RedisServerFixture server = RedisServerFixture.startDurable();

    @BeforeEach
    void makeTheUsers() throws IOException {
        try (Jedis admin = server.client()) {
            for (String line : Files.readAllLines(DOCUMENT)) {
                if (line.startsWith("ACL SETUSER ")) {
                    List<String> words = List.of(line.split(" "));
                    admin.sendCommand(
                            Protocol.Command.ACL,
                            words.subList(1, words.size()).stream()
                                    .map(SafeEncoder::encode)
                                    .toArray(byte[][]::new));
                }
            }
            admin.lpush("human_review_queue", ENTRY);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aConsoleDoesAllThatBelongsToTheQueueAndNothingElse() {
        assertThat(as("console", "queue", "list", "--json").json()).hasSize(1);
        assertThat(as("console", "queue", "verdict", item(), "approve", "--reviewer", "ada")
                        .out())
                .contains("published");
        assertThat(as("console", "reviewers", "set", "ada", "admin", "--reviewer", "ada")
                        .code())
                .isZero();
        assertThat(as("console", "audit", "verify").out()).startsWith("The audit chain holds");
        try (Jedis console = login("console")) {
            assertThatExceptionOfType(JedisAccessControlException.class).isThrownBy(() -> console.set("other", "1"));
            assertThatExceptionOfType(JedisAccessControlException.class).isThrownBy(console::flushAll);
        }
    }

    @Test
    void whoOnlyLooksSeesWhatOthersHaveTakenIn() {
        as("console", "queue", "stats");

        Run list = as("looker", "queue", "list", "--json");
        assertThat(list.json()).hasSize(1);
        assertThat(list.err())
                .startsWith("What producers have just pushed may be missing here: ")
                .endsWith(REFUSAL);
        assertThat(as("looker", "queue", "show", item()).code()).isZero();
        assertThat(as("looker", "audit", "verify").code()).isZero();

        Run verdict = as("looker", "queue", "verdict", item(), "approve", "--reviewer", "ada");
        assertThat(verdict.code()).isNotZero();
        assertThat(verdict.err())
                .endsWith(REFUSAL.replace("run SET", "change anything here"))
                .hasLineCount(2);
        assertThat(as("console", "queue", "list", "--json").json()).hasSize(1);

        try (Jedis admin = server.client()) {
            admin.aclSetUser("looker", "+@write", "-@dangerous", "+info");
        }
        assertThat(as("looker", "queue", "verdict", item(), "approve", "--reviewer", "ada")
                        .code())
                .isZero();
    }

    @Test
    void aProducerPushesAndReadsWhatBecomesOfIt() {
        try (Jedis producer = login("producer")) {
            producer.lpush("human_review_queue", ENTRY.replace("7", "8"));
            as("console", "queue", "verdict", item(), "approve", "--reviewer", "ada");

            assertThat(producer.get("review:" + item() + ":status")).isEqualTo("approved");
            assertThat(producer.xread(new XReadParams(), Map.of("hitl:{human_review_queue}:res", new StreamEntryID())))
                    .hasSize(1);
            assertThat(producer.xadd(
                            "hitl:{human_review_queue}:retrieval", StreamEntryID.NEW_ENTRY, Map.of("chunks", "0")))
                    .isNotNull();
            assertThatExceptionOfType(JedisAccessControlException.class)
                    .isThrownBy(() -> producer.xadd(
                            "hitl:{human_review_queue}:res", StreamEntryID.NEW_ENTRY, Map.of("status", "approved")));
            assertThatExceptionOfType(JedisAccessControlException.class)
                    .isThrownBy(() -> producer.rpop("human_review_queue"));
        }
    }

    private static String item() {
        return ContentHash.of(ENTRY.getBytes(StandardCharsets.UTF_8)).idPart();
    }

    private Run as(String user, String... arguments) {
        return Program.on("redis://%s:password@127.0.0.1:%d".formatted(user, server.port()))
                .run(arguments);
    }

    private Jedis login(String user) {
        return new Jedis("redis://%s:password@127.0.0.1:%d".formatted(user, server.port()));
    }
}
