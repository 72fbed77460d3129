package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RedisExtension.class)
class RetentionCommandTest {
    private Program program;

    @BeforeEach
    void start(RedisServerFixture server) {
        program = Program.on(server.url());
    }

    @Test
    void itIsThirtyDaysAtFirst() {
        assertThat(retention()).isEqualTo(new Run(0, "Published items stay for 30 days.\n", ""));
        assertThat(retention("--json").out()).isEqualTo("{\"retention_seconds\":2592000}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "7d, Published items stay for 7 days.",
        "12h, Published items stay for 12 hours.",
        "forever, Published items stay forever."
    })
    void aChangeHoldsForEverybody(String time, String sentence) {
        assertThat(retention(time, "--reviewer", "ada").out()).isEqualTo(sentence + "\n");
        assertThat(retention().out()).isEqualTo(sentence + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "soon", "-1d", "30"})
    void whatIsNoTimeChangesNothing(String time) {
        assertThat(retention(time, "--reviewer", "ada").code()).isEqualTo(2);
        assertThat(retention().out()).contains("30 days");
    }

    @Test
    void aChangeHasAnAuthorWhoMay() {
        assertThat(retention("7d").err()).contains("--reviewer");
        program.run("reviewers", "set", "ada", "admin", "--reviewer", "ada");

        Run run = retention("7d", "--reviewer", "bob");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Nothing was changed: bob is not an admin");
    }

    private Run retention(String... arguments) {
        String[] line = new String[arguments.length + 2];
        line[0] = "queue";
        line[1] = "retention";
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        return program.run(line);
    }
}
