package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.QueueRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisProgramTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    Linux,    amd64,   redis-server-7.0.15-linux-amd64
                    Linux,    aarch64, redis-server-7.0.15-linux-arm64
                    Linux,    i386,    redis-server-7.0.15-linux-386
                    Mac OS X, x86_64,  redis-server-7.0.15-darwin-amd64
                    Mac OS X, aarch64, redis-server-7.0.15-darwin-arm64
                    """)
    void everySupportedPlatformHasItsProgramOnTheClassPath(String system, String architecture, String expected) {
        assertThat(RedisProgram.nameFor(system, architecture)).isEqualTo(expected);
        assertThat(RedisProgram.class.getResource("/" + expected)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Windows 11, amd64
            Linux,      riscv64
            Mac OS X,   x86
            FreeBSD,    amd64
            """)
    void aPlatformWithoutAProgramIsToldToGiveAServer(String system, String architecture) {
        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> RedisProgram.nameFor(system, architecture))
                .withMessage("There is no embedded Redis for " + system + " on " + architecture
                        + "; give a server with --redis URL or REDIS_URL.");
    }

    @Test
    void unpackingLeavesOneProgramThatOnlyItsOwnerMayUse(@TempDir Path directory) throws IOException {
        Path program = RedisProgram.unpackInto(directory.resolve("program"));
        assertThat(RedisProgram.unpackInto(directory.resolve("program"))).isEqualTo(program);
        assertThat(program.getParent()).isDirectoryContaining(program::equals);
        try (var files = Files.list(program.getParent())) {
            assertThat(files).containsExactly(program);
        }
        assertThat(Files.getPosixFilePermissions(program)).hasSize(3);
    }
}
