package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

class EmbeddedRedisTest {
    @TempDir
    private Path data;

    @AfterEach
    void killWhatIsLeft() throws IOException {
        EmbeddedDirectory directory = EmbeddedDirectory.in(data);
        ProcessHandle.allProcesses()
                .filter(process -> directory.isServer(process).orElse(false))
                .forEach(EmbeddedRedisTest::kill);
    }

    @Nested
    class LosesNothing {
        @Test
        void whenTheServerIsKilledAndRevivedOnItsPort() {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                write(redis, "kept");
                RedisTarget before = redis.target();
                kill(server(redis));
                assertThat(redis.revive()).isEqualTo(before).isEqualTo(redis.target());
                assertThat(read(redis)).isEqualTo("kept");
            }
        }

        @Test
        void whenTheServerIsKilledAndOpenedAnew() {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                write(redis, "kept");
                kill(server(redis));
            }
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                assertThat(read(redis)).isEqualTo("kept");
            }
        }

        @Test
        void ofWhatAScriptWroteInOneStep() {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                writeInOneStep(redis, "kept");
                kill(server(redis));
            }
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                assertThat(read(redis)).isEqualTo("kept");
            }
        }

        @Test
        void whenTheConsoleIsKilled() throws IOException {
            ConsoleProcess console = ConsoleProcess.start(data);
            long pid = console.serverPid();
            console.kill();
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                assertThat(redis.pid()).isEqualTo(pid);
                write(redis, "kept");
            }
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                assertThat(redis.pid()).isNotEqualTo(pid);
                assertThat(read(redis)).isEqualTo("kept");
            }
        }

        @Test
        void whenTheLastWriteWasCutOff() throws IOException {
            writeAndStop();
            try (Stream<Path> files = Files.list(data.resolve("redis/appendonlydir"))) {
                Path log = files.filter(file -> file.toString().endsWith(".incr.aof"))
                        .findFirst()
                        .orElseThrow();
                Files.writeString(log, "*3\r\n$3\r\nSET\r\n$3\r\nke", StandardOpenOption.APPEND);
            }
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                assertThat(read(redis)).isEqualTo("kept");
            }
        }

        @Test
        void whenTheDescriptorIsDamagedWhileTheServerRuns() throws IOException {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                write(redis, "kept");
                ProcessHandle first = server(redis);
                Files.writeString(descriptor(), "port=6379\nuser=countersign\n");
                redis.revive();
                assertThat(first.isAlive()).isFalse();
                assertThat(read(redis)).isEqualTo("kept");
            }
        }

        @Test
        void whenAnotherProgramHasTakenThePort() throws IOException {
            int port = writeAndStop();
            try (ServerSocket foreign = LoopbackPorts.listen(port);
                    EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                assertThat(portOf(redis)).isNotEqualTo(foreign.getLocalPort());
                assertThat(read(redis)).isEqualTo("kept");
            }
        }

        private int writeAndStop() {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                write(redis, "kept");
                return portOf(redis);
            }
        }

        private int portOf(EmbeddedRedis redis) {
            return ((RedisTarget.Server) redis.target()).addresses().getFirst().port();
        }
    }

    @Nested
    class KeepsOthersOut {
        @Test
        void byAPasswordAndFilesThatOnlyTheOwnerReads() throws IOException {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                String withoutLogin = redis.target().toString().replace("countersign@", "");
                assertThatExceptionOfType(QueueRefusedException.class)
                        .isThrownBy(() -> RedisConnection.open(RedisTarget.parse(withoutLogin)))
                        .withMessageContaining("asks for a login");
                assertThat(permissions(data.resolve("redis"))).isEqualTo("rwx------");
                assertThat(permissions(descriptor())).isEqualTo("rw-------");
                assertThat(permissions(data.resolve("redis/users.acl"))).isEqualTo("rw-------");
            }
        }

        @Test
        void andKeepsTheUsersThatAnAdminHasSaved() {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data);
                    RedisConnection connection = RedisConnection.open(redis.target())) {
                acl(connection, "SETUSER", "alice", "on", ">secret", "~*", "+info");
                acl(connection, "SAVE");
            }
            try (EmbeddedRedis redis = EmbeddedRedis.open(data);
                    RedisConnection connection = RedisConnection.open(redis.target())) {
                assertThat(acl(connection, "GETUSER", "alice")).isNotNull();
            }
        }

        private Object acl(RedisConnection connection, String... arguments) {
            CommandArguments command = new CommandArguments(Protocol.Command.ACL).addObjects((Object[]) arguments);
            return connection.command(client -> client.executeCommand(command));
        }

        private String permissions(Path file) throws IOException {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        }
    }

    @Nested
    class SaysWhatIsWrong {
        @Test
        void whenTheServerCannotReadItsData() throws IOException {
            EmbeddedRedis.open(data).close();
            Path kept = data.toRealPath().resolve("redis/appendonlydir");
            Files.writeString(kept.resolve("appendonly.aof.manifest"), "nonsense\n");
            assertThatExceptionOfType(QueueRefusedException.class)
                    .isThrownBy(() -> EmbeddedRedis.open(data))
                    .withMessage("The embedded Redis cannot read its data: Invalid AOF manifest file format (see "
                            + kept.resolveSibling("redis.log") + "). Move " + kept
                            + " away to begin with an empty queue, or put a backup of it in its place.");

            Files.move(kept, data.resolve("damaged"));
            EmbeddedRedis.open(data).close();
        }

        @Test
        void whenTheServerDoesNotStart() throws IOException {
            EmbeddedRedis.open(data).close();
            Files.writeString(data.resolve("redis/users.acl"), "user bob nonsense\n");
            assertThatExceptionOfType(QueueRefusedException.class)
                    .isThrownBy(() -> EmbeddedRedis.open(data))
                    .withMessageStartingWith("The embedded Redis did not start: ")
                    .withMessageEndingWith("redis.log); mend that, or give a server with --redis URL.");
        }

        @Test
        void whenTheServerHangs() throws IOException {
            try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
                var impatient = new EmbeddedServer(EmbeddedDirectory.in(data), Duration.ofMillis(100));
                signal("STOP", redis.pid());
                assertThatExceptionOfType(QueueUnavailableException.class)
                        .isThrownBy(impatient::ensureRunning)
                        .withMessage("The embedded Redis (process " + redis.pid()
                                + ") does not answer; end that process and try again.");
                signal("CONT", redis.pid());
                assertThat(impatient.ensureRunning().pid()).isEqualTo(redis.pid());
            }
        }

        @Test
        void whenTheDataDirectoryIsAFile() throws IOException {
            Path file = Files.createFile(data.resolve("file"));
            assertThatExceptionOfType(QueueRefusedException.class)
                    .isThrownBy(() -> EmbeddedRedis.open(file))
                    .withMessageStartingWith("The embedded Redis cannot use " + file)
                    .withMessageEndingWith("choose another data directory, or give a server with --redis URL.");
        }

        private void signal(String name, long pid) throws IOException {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .start()
                    .onExit()
                    .join();
        }
    }

    @Test
    void writesToDiskBeforeItAcknowledges() {
        try (EmbeddedRedis redis = EmbeddedRedis.open(data);
                RedisConnection connection = RedisConnection.open(redis.target())) {
            assertThat(connection.<String>command(
                            client -> client.configGet("appendfsync").get("appendfsync")))
                    .isEqualTo("always");
        }
    }

    private Path descriptor() {
        return data.resolve("redis/descriptor.properties");
    }

    private static void write(EmbeddedRedis redis, String value) {
        try (RedisConnection connection = RedisConnection.open(redis.target())) {
            connection.command(client -> client.set("key", value));
        }
    }

    private static void writeInOneStep(EmbeddedRedis redis, String value) {
        String script = "redis.call('SET', KEYS[1], ARGV[1]) redis.call('SET', KEYS[2], ARGV[1])";
        try (RedisConnection connection = RedisConnection.open(redis.target())) {
            connection.command(client -> client.eval(script, List.of("key", "other"), List.of(value)));
        }
    }

    private static String read(EmbeddedRedis redis) {
        try (RedisConnection connection = RedisConnection.open(redis.target())) {
            return connection.command(client -> client.get("key"));
        }
    }

    private static ProcessHandle server(EmbeddedRedis redis) {
        return ProcessHandle.of(redis.pid()).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
