package io.countersign.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedShareTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private Optional<Process> program = Optional.empty();
    private Optional<ProcessHandle> server = Optional.empty();

    @AfterEach
    void killWhatIsLeft() {
        server.ifPresent(ProcessHandle::destroyForcibly);
        program.ifPresent(Process::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aProgramThatIsEndedWhileTheServerStartsLeavesNoneBehind(String signal) throws Exception {
        Process process = start();
        ProcessHandle starting = awaitServer(process);
        signal("STOP", starting.pid());
        signal(signal, process.pid());
        signal("CONT", starting.pid());

        assertThat(process.onExit().join().exitValue()).isGreaterThan(128);
        await().atMost(PATIENCE).until(() -> !starting.isAlive());
    }

    @Test
    void aProgramThatIsEndedLaterLeavesNoneBehind() throws Exception {
        Process process = start();
        ProcessHandle running = awaitServer(process);
        assertThat(process.inputReader().readLine()).isEqualTo("open");
        signal("TERM", process.pid());

        process.onExit().join();
        await().atMost(PATIENCE).until(() -> !running.isAlive());
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        program = Optional.of(started);
        return started;
    }

    private ProcessHandle awaitServer(Process process) {
        server = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .until(
                        () -> process.children()
                                .filter(child -> child.info()
                                        .command()
                                        .filter(name -> name.contains("redis"))
                                        .isPresent())
                                .findFirst(),
                        Optional::isPresent);
        return server.orElseThrow();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** A program that does nothing but open the embedded server. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            new RedisQueues(new DataDirectory(Path.of(arguments[0]))).open(Optional.empty());
            System.out.println("open");
            System.in.read();
        }
    }
}
