package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.QueueUnavailableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {
    private final Program program = new Program();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "queue --help",
                "queue import --help",
                "queue list --help",
                "queue show --help",
                "queue verdict --help",
                "queue export --help",
                "queue stats --help",
                "queue quarantine --help",
                "queue quarantine list --help",
                "queue quarantine show --help",
                "queue quarantine release --help",
                "drift --help",
                "audit verify --help",
                "audit reseal --help",
                "reviewers list --help",
                "reviewers set --help",
                "policy show --help",
                "policy history --help",
                "policy apply --help",
                "levels list --help",
                "levels set --help",
                "levels release --help"
            })
    void everyCommandExplainsItself(String command) {
        Run run = program.run(command.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: countersign")
                .contains("--redis", "--json", "Exit codes:")
                .doesNotContain("null", "${");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(program.run("--version").out()).startsWith("Countersign ");
    }

    @Test
    void aMistypedCommandGetsASuggestion() {
        assertThat(program.run("queue", "improt", "x"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err())
                        .contains("improt")
                        .contains("Did you mean: queue import?")
                        .endsWith("See: countersign queue --help\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            queue list --limit 0              | give a whole number from 1, not 0
            queue list --state open           | give one of pending, claimed, second, held, approved, modified, rejected, not open
            serve --port abc                  | give a whole number from 0 to 65535, not abc
            serve --port 65536                | give a whole number from 0 to 65535, not 65536
            queue verdict a agree --reviewer x | give one of approve, modify, reject, not agree
            reviewers set a boss              | give one of reviewer, senior, analyst, admin, not boss
            queue import a.csv --encoding x | x is no encoding that is known here; give for example windows-1252
            queue import a.csv --delimiter ab | give one character, or tab
            queue import a.csv --format xml   | give jsonl or csv, not xml
            queue verdict a approve --reviewer x --hold 1day | give a length of time such as 500ms, 10s or 1m, not 1day
            """)
    void aWrongValueIsToldWithTheRightOnes(String command, String problem) {
        Run run = program.run(command.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Invalid value for ")
                .endsWith(problem);
    }

    @Test
    void aGroupWithoutACommandIsAQuestionOfUsage() {
        Run run = program.run("queue");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Missing required subcommand");
    }

    @Test
    void aBadAddressIsToldInOneSentence() {
        Run run = program.run("queue", "stats", "--redis", "http://secret@host");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("The Redis URL must begin with redis://")
                .hasLineCount(1)
                .doesNotContain("secret");
    }

    @Test
    void theOptionComesBeforeTheVariableAndMayStandAnywhere() {
        assertThat(program.with("REDIS_URL", "http://variable")
                        .run("--redis", "redis://", "queue", "stats")
                        .err())
                .startsWith("The Redis URL names no host");
        assertThat(program.run("queue", "stats").err()).startsWith("The Redis URL must begin with");
    }

    @Test
    void aServerThatIsNotThereIsToldInOneSentence() {
        Run run = program.run("queue", "list", "--redis", "redis://127.0.0.1:1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("redis://127.0.0.1:1").hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void aServerThatEvictsIsRefused() {
        try (RedisServerFixture server = RedisServerFixture.startWith("maxmemory-policy allkeys-lru")) {
            Run run = program.run("queue", "list", "--redis", server.url());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("noeviction").hasLineCount(1);
        }
    }

    @Test
    void aRefusedLoginDoesNotRepeatThePassword() {
        try (RedisServerFixture server = RedisServerFixture.startWith("requirepass right")) {
            Run run = program.run("queue", "list", "--redis", server.url().replace("//", "//:wrong@"));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("refused the login").hasLineCount(1).doesNotContain("wrong");
        }
    }

    @Test
    void anUnexpectedFailureNamesTheLogAndShowsNoTrace() {
        Run run = program.in(new DataDirectory(Path.of("/d")))
                .opening(url -> {
                    throw new IllegalStateException("boom");
                })
                .run("queue", "list");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .matches("Something went wrong that should not \\(.{4}:.{4}\\); the details are in /d/log.\n");
    }

    @Test
    void aQueueThatFailsOnTheWayIsToldInItsWords() {
        Run run = program.opening(url -> {
                    throw new QueueUnavailableException("The queue is away; try again.", null);
                })
                .run("queue", "list");

        assertThat(run).isEqualTo(new Run(2, "", "The queue is away; try again.\n"));
    }
}
