package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that can no longer be written. */
@ExtendWith(RedisExtension.class)
class BrokenOutputTest {
    private final RedisServerFixture server;
    private final Program program;

    BrokenOutputTest(RedisServerFixture server) {
        this.server = server;
        program = Program.on(server.url());
    }

    @BeforeEach
    void fill() {
        RawList.push(server, Entries.mediumRisk(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue stats", "queue list", "queue export -", "reviewers list"})
    void aFullDiskIsASentence(String command) {
        program.run("reviewers", "set", "alice", "senior", "--reviewer", "ada");

        Run run = program.runInto(new Failing("No space left on device"), command.split(" "));

        assertThat(run)
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "The output cannot be written (No space left on device), so part of it is missing; make room, or write it elsewhere.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue stats", "queue list", "queue export -"})
    void aReaderThatHasEnoughIsNoFailure(String command) {
        assertThat(program.runInto(new Failing("Broken pipe"), command.split(" ")))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aFailureIsToldAlthoughNothingCanBeWritten() {
        Run run = program.runInto(new Failing("No space left on device"), "queue", "show", "0123");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no item 0123").hasLineCount(1);
    }

    private static final class Failing extends OutputStream {
        private final String problem;

        Failing(String problem) {
            this.problem = problem;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(problem);
        }
    }
}
