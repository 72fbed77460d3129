package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.app.sample.SampleWish;
import io.countersign.app.start.DataDirectory;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.QueueUnavailableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Nested
    class TheWindow {
        private final List<String> opened = new ArrayList<>();

        @Test
        void opensWithoutACommand() {
            Run run =
                    program.showing(this::window).with("REDIS_URL", "redis://a").run("--sample");

            assertThat(run).isEqualTo(new Run(7, "", ""));
            assertThat(opened)
                    .containsExactly(
                            "Optional[redis://a] Optional[SampleWish[perMinute=30, drifted=false, amongOthers=false]]");
        }

        @Test
        void opensOnTheSampleAsItIsWished() {
            program.showing(this::window).run("--sample", "--sample-rate", "600", "--sample-drift", "--sample-anyway");
            program.showing(this::window).run();

            assertThat(opened)
                    .containsExactly(
                            "Optional.empty Optional[SampleWish[perMinute=600, drifted=true, amongOthers=true]]",
                            "Optional.empty Optional.empty");
        }

        @Test
        void doesNotOpenOnASampleThatCannotBe() {
            assertThat(program.showing(this::window).run("--sample", "--sample-rate", "6001"))
                    .isEqualTo(new Run(2, "", "--sample-rate must be 0 to 6000, was 6001.\n"));
            assertThat(program.showing(this::window).run("--sample-drift"))
                    .isEqualTo(new Run(
                            2, "", "--sample-rate, --sample-drift and --sample-anyway go with --sample; add it.\n"));
            assertThat(opened).isEmpty();
        }

        @Test
        void isNotOpenedByACommand() {
            program.showing(this::window).run("queue", "--help");

            assertThat(opened).isEmpty();
        }

        @Test
        void withoutADisplayTheTourIsGivenInstead() {
            Run run = program.withoutDisplay()
                    .showing(this::window)
                    .touring((pictures, report) -> {
                        report.step("the tour");
                        return 0;
                    })
                    .run();

            assertThat(run.code()).isZero();
            assertThat(run.err())
                    .startsWith("There is no display to open the window on, so here is the tour, with pictures in ")
                    .endsWith("countersign-tour.\n")
                    .hasLineCount(1);
            assertThat(run.out()).isEqualTo("the tour\n");
            assertThat(opened).isEmpty();
        }

        @Test
        void withoutADisplayAndATourItSaysWhatToDo() {
            assertThat(program.withoutDisplay().showing(this::window).run())
                    .isEqualTo(new Run(
                            2, "", "There is no display to open the window on; set DISPLAY, or use a command.\n"));
        }

        @Test
        void isExplainedWhereThereIsNone() {
            Run run = program.run();

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("Usage: countersign");
        }

        private int window(Optional<String> url, Optional<SampleWish> sample) {
            opened.add(url + " " + sample);
            return 7;
        }
    }

    @Nested
    class TheTour {
        @Test
        void isACommandWhereThereIsOne(@TempDir Path directory) {
            Run run = program.touring((pictures, report) -> {
                        report.step("pictures in " + pictures);
                        return 0;
                    })
                    .run("tour", directory.toString());

            assertThat(run).isEqualTo(new Run(0, "pictures in " + directory + "\n", ""));
        }

        @Test
        void tellsProgramsOfEachPictureAndVerdict(@TempDir Path directory) {
            Run run = program.touring((pictures, report) -> {
                        report.step("Approved.");
                        report.picture(pictures.resolve("01-queue.png"), "The queue.");
                        report.verdict("3f2a", "approved", "Redis says so.");
                        report.problem("It ended early.");
                        return 2;
                    })
                    .run("tour", directory.toString(), "--json");

            assertThat(run.out())
                    .isEqualTo("{\"picture\":\"%s\"}\n{\"id\":\"3f2a\",\"verdict\":\"approved\"}\n"
                            .formatted(directory.resolve("01-queue.png")));
            assertThat(run.err()).isEqualTo("Approved.\nThe queue. → 01-queue.png\nRedis says so.\nIt ended early.\n");
        }

        @Test
        void saysOnStandardErrorWhyItEnded(@TempDir Path directory) {
            assertThat(program.touring((pictures, report) -> {
                                report.problem("It ended early.");
                                return 2;
                            })
                            .run("tour", directory.toString()))
                    .isEqualTo(new Run(2, "", "It ended early.\n"));
        }

        @Test
        void takesNoServer() {
            assertThat(program.touring((pictures, report) -> 0).run("tour", "x", "--redis", "redis://localhost"))
                    .isEqualTo(new Run(
                            2, "", "The tour has a server of its own, which is gone afterwards; leave out --redis.\n"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"junk", "redis://127.0.0.1:1"})
        void isNotGivenInsteadOfAServerThatCannotBeUsed(String url) {
            Run run = program.withoutDisplay()
                    .showing((server, sample) -> 0)
                    .touring((pictures, report) -> {
                        report.step("the tour");
                        return 0;
                    })
                    .run("--redis", url);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("Redis").hasLineCount(1);
        }

        @Test
        void isNoCommandWhereThereIsNone() {
            assertThat(program.run("tour", "x").code()).isEqualTo(2);
        }
    }
}
