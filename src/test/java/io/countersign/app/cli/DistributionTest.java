package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.cli.Distribution.Ended;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.TcpProxy;
import io.countersign.engine.redis.TcpProxy.Fault.LoseRequestsFrom;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** The program as it is shipped, in processes of its own. */
@DisabledOnOs(OS.WINDOWS)
@ExtendWith(RedisExtension.class)
class DistributionTest {
    private static final String FIRST = idOf(mediumRisk(1));
    private static final String SECOND = idOf(mediumRisk(2));

    @TempDir
    private Path directory;

    private Distribution program;

    @BeforeEach
    void install() {
        program = new Distribution(directory);
    }

    @Test
    void whatOneProcessDecidesOnTheEmbeddedServerTheNextOnesKnow() throws IOException {
        Path file = Files.writeString(directory.resolve("größe.csv"), "größe,antwort\n1,ja\n2,nein\n");
        program.with("LC_ALL", "C");

        Ended imported = program.run("queue", "import", file.toString(), "--map", "model_output=antwort");
        assertThat(imported)
                .isEqualTo(new Ended(0, "2 entries read: 2 accepted, 0 in the queue before, 0 in quarantine.\n", ""));

        String id = program.run("queue", "list", "--limit", "1", "--json").out().substring(7, 31);
        assertThat(program.run("queue", "verdict", id, "approve", "--reviewer", "jürgen")
                        .out())
                .contains("published");
        assertThat(program.run("queue", "export", "-", "--published").out())
                .contains("\"id\":\"" + id, "\"source\":\"größe.csv\"", "\"reviewer\":\"jürgen\"");
        assertThat(program.run("audit", "verify").code()).isZero();
    }

    @Test
    void aVerdictWhoseCommandIsKilledBeforeItIsSentIsGivenByTheNext(RedisServerFixture server) throws Exception {
        RawList.push(server, mediumRisk(1), mediumRisk(2));
        try (var proxy = TcpProxy.to(server.port());
                Jedis client = server.client()) {
            program.with("REDIS_URL", proxy.url());
            assertThat(program.run("queue", "list").code()).isZero();
            proxy.set(new LoseRequestsFrom("left behind"));
            try (Distribution.Running killed = program.start(
                    "queue", "verdict", FIRST, "approve", "--reviewer", "alice", "--reason", "left behind")) {
                await().atMost(Duration.ofSeconds(60)).until(proxy::hasLost);
                killed.process().destroyForcibly().waitFor();
            }
            proxy.heal();
            assertThat(client.get("review:" + FIRST + ":status")).isNull();

            assertThat(program.run("queue", "verdict", SECOND, "approve", "--reviewer", "bob")
                            .code())
                    .isZero();

            await().untilAsserted(() ->
                    assertThat(client.get("review:" + FIRST + ":status")).isEqualTo("approved"));
        }
    }

    @Test
    void noCommandLoadsTheDesktop(RedisServerFixture server) throws IOException {
        Path classes = directory.resolve("classes");
        program.with("REDIS_URL", server.url()).with("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes);

        assertThat(program.run("queue", "list").code()).isZero();

        assertThat(Files.readString(classes)).contains("io.countersign.app.cli").doesNotContain("javafx.", "atlantafx");
    }

    @Test
    void aReaderThatHasEnoughIsNoFailure(RedisServerFixture server) throws IOException {
        program.with("REDIS_URL", server.url());
        program.run("queue", "import", csv(5_000).toString());

        Ended ended = program.runInShell("queue export - | head -n 1");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).hasLineCount(1);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aReaderThatWantsNothingIsNoFailure(RedisServerFixture server) {
        program.with("REDIS_URL", server.url());

        assertThat(program.runInShell("queue stats | true")).isEqualTo(new Ended(0, "", ""));
    }

    @Test
    void controlCStopsAnImportInGoodOrder(RedisServerFixture server) throws IOException {
        program.with("REDIS_URL", server.url());
        try (Distribution.Running running =
                        program.start("queue", "import", csv(300_000).toString());
                Jedis client = server.client()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> client.dbSize() > 1_000);
            running.interrupt();

            Ended ended = running.await();

            assertThat(ended.out()).contains("stopped before the end, import the file again to add the rest");
            assertThat(ended.err()).isEmpty();
            assertThat(client.llen("human_review_queue")).isZero();
        }
    }

    @Test
    void controlCLeavesAHeldVerdictToTheNextConsoleAndNoServerBehind() throws IOException {
        Path file = Files.writeString(directory.resolve("one.csv"), "a,model_output,risk_score\n1,2,0.4\n");
        program.run("queue", "import", file.toString());
        String id = program.run("queue", "list", "--json").out().substring(7, 31);
        try (Distribution.Running running =
                program.start("queue", "verdict", id, "approve", "--reviewer", "alice", "--hold", "1m")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(running.out()).contains("unless it is undone"));
            ProcessHandle server = embedded();
            running.interrupt();

            assertThat(running.await().err()).contains("Stopped waiting. The verdict on ");
            assertThat(server.isAlive()).isFalse();
        }
        assertThat(program.run("queue", "undo", id, "--reviewer", "alice").code())
                .isZero();
    }

    @Test
    void aCommandThatIsToldToEndLeavesNoServerBehind() throws Exception {
        Path pipe = directory.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        try (Distribution.Running running = program.start("queue", "export", pipe.toString())) {
            await().atMost(Duration.ofSeconds(60)).until(this::serves);
            ProcessHandle server = embedded();
            assertThat(server.isAlive()).isTrue();
            running.process().destroy();
            running.process().waitFor();

            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void anImportGoesOnWhenTheEmbeddedServerIsKilled() throws IOException {
        try (Distribution.Running running =
                program.start("queue", "import", csv(60_000).toString())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> serves() && stored() > 2_000_000);
            embedded().destroyForcibly();

            Ended ended = running.await();

            assertThat(ended.err()).isEmpty();
            assertThat(ended.code()).isZero();
            assertThat(ended.out()).startsWith("60,000 entries read: ").doesNotContain("stopped");
        }
    }

    private long stored() throws IOException {
        try (var files = Files.walk(directory.resolve("data/redis"))) {
            return files.map(Path::toFile).mapToLong(File::length).sum();
        }
    }

    private boolean serves() throws IOException {
        Path log = directory.resolve("data/log/countersign.log");
        return Files.exists(log) && Files.readString(log).contains("queue: embedded");
    }

    private ProcessHandle embedded() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(directory.resolve("data/redis/descriptor.properties"))) {
            properties.load(in);
        }
        return ProcessHandle.of(Long.parseLong(properties.getProperty("pid"))).orElseThrow();
    }

    @Test
    void aPlaceThatCannotBeUsedIsASentence() {
        Ended ended = program.with("COUNTERSIGN_HOME", "/dev/null/data").run("queue", "list");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("/dev/null/data").hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void logsAreKeptInAFileThatHoldsNoPassword() throws IOException {
        try (RedisServerFixture server = RedisServerFixture.startWith("requirepass right")) {
            Ended ended = program.run("queue", "list", "--redis", server.url().replace("//", "//:topsecret@"));

            assertThat(ended.code()).isEqualTo(2);
        }
        assertThat(Files.readString(directory.resolve("data/log/countersign.log")))
                .contains("WARN")
                .doesNotContain("topsecret");
    }

    private Path csv(int rows) throws IOException {
        return Files.writeString(
                directory.resolve("rows.csv"), "a,b,model_output\n" + "some,thing,to decide\n".repeat(rows));
    }
}
