package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisSharingTest {
    @TempDir
    private Path data;

    @AfterEach
    void killWhatIsLeft() throws IOException {
        EmbeddedDirectory directory = EmbeddedDirectory.in(data);
        ProcessHandle.allProcesses()
                .filter(process -> directory.isServer(process).orElse(false))
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    @Test
    void byProcessesThatOpenItAtOnceUntilTheLastOneCloses() throws IOException {
        List<ConsoleProcess> consoles =
                List.of(ConsoleProcess.start(data), ConsoleProcess.start(data), ConsoleProcess.start(data));
        ProcessHandle server = ProcessHandle.of(consoles.getFirst().serverPid()).orElseThrow();
        assertThat(consoles.get(1).serverPid()).isEqualTo(server.pid());
        assertThat(consoles.get(2).serverPid()).isEqualTo(server.pid());
        consoles.get(0).close();
        consoles.get(1).kill();
        assertThat(server.isAlive()).isTrue();
        consoles.get(2).close();
        await().until(() -> !server.isAlive());
    }

    @Test
    void byThreadsThatOpenItAtOnceUntilTheLastOneCloses() {
        List<CompletableFuture<EmbeddedRedis>> opening = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> EmbeddedRedis.open(data), Thread::startVirtualThread))
                .limit(4)
                .toList();
        List<EmbeddedRedis> open = opening.stream().map(CompletableFuture::join).toList();
        ProcessHandle server = server(open.getFirst());
        assertThat(open).extracting(EmbeddedRedis::pid).containsOnly(server.pid());
        open.stream().skip(1).forEach(redis -> {
            redis.close();
            redis.close();
        });
        assertThat(server.isAlive()).isTrue();
        open.getFirst().close();
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void andSurvivesAnInterruptFromTheTerminalOfAConsole() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")));
        ConsoleProcess console = ConsoleProcess.start(data, "/usr/bin/setsid");
        ProcessHandle server = ProcessHandle.of(console.serverPid()).orElseThrow();
        new ProcessBuilder("sh", "-c", "kill -INT -" + console.process().pid())
                .start()
                .onExit()
                .join();
        console.process().onExit().join();
        try (EmbeddedRedis redis = EmbeddedRedis.open(data)) {
            assertThat(redis.pid()).isEqualTo(server.pid());
        }
    }

    private static ProcessHandle server(EmbeddedRedis redis) {
        return ProcessHandle.of(redis.pid()).orElseThrow();
    }
}
