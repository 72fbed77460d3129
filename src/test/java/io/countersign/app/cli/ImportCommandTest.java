package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;

@ExtendWith(RedisExtension.class)
class ImportCommandTest {
    @TempDir
    private Path directory;

    private RedisServerFixture server;
    private Program program;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        program = Program.on(shared.url());
    }

    @Test
    void jsonLinesBecomeItems() throws IOException {
        String file = write("a.jsonl", mediumRisk(1) + "\n" + mediumRisk(2) + "\n");

        assertThat(program.run("queue", "import", file))
                .isEqualTo(new Run(0, "2 entries read: 2 accepted, 0 in the queue before, 0 in quarantine.\n", ""));
        assertThat(program.run("queue", "list", "--json").json()).hasSize(2);
    }

    @Test
    void theProducersBytesAreKept() throws IOException {
        program.run("queue", "import", write("a.jsonl", mediumRisk(1) + "\r\n"));

        try (Jedis client = server.client()) {
            assertThat(client.get("review:" + Entries.idOf(mediumRisk(1)))).isEqualTo(mediumRisk(1));
        }
    }

    @Test
    void standardInputIsRead() {
        Run run = program.reading(mediumRisk(1)).run("queue", "import", "-");

        assertThat(run.out()).startsWith("1 entry read: 1 accepted");
    }

    @Test
    void importingAgainAddsNothing() throws IOException {
        String file = write("a.csv", csv(2_500));
        program.run("queue", "import", file);

        assertThat(program.run("queue", "import", file))
                .isEqualTo(new Run(
                        0, "2,500 entries read: 0 accepted, 2,500 in the queue before, 0 in quarantine.\n", ""));
        assertThat(stat("pending")).isEqualTo(2_500);
    }

    @Test
    void malformedLinesAreListedAndWaitInQuarantine() throws IOException {
        String nan = mediumRisk(1).replace("0.62", "\"sure\"");
        String file = write("a.jsonl", mediumRisk(1) + "\n" + nan + "\n{\"input\":1\n");

        Run run = program.run("queue", "import", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "line 2: confidence: expected a number from 0 to 1, found the text \"sure\""),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "line 3: input: not JSON: it ends too early, a bracket or a quote is still open"));
        assertThat(run.out()).isEqualTo("3 entries read: 1 accepted, 0 in the queue before, 2 in quarantine.\n");
        assertThat(stat("quarantined")).isEqualTo(2);
    }

    @Test
    void malformedLinesOfAFileThatIsImportedAgainAreNotSetAsideAgain() throws IOException {
        String file = write("a.jsonl", mediumRisk(1) + "\n{\"input\":1\n");
        program.run("queue", "import", file);
        write("a.jsonl", mediumRisk(1) + "\n{\"input\":1\n" + mediumRisk(2) + "\n");

        Run again = program.run("queue", "import", file);

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).isEqualTo("3 entries read: 1 accepted, 1 in the queue before, 1 in quarantine.\n");
        assertThat(stat("quarantined")).isOne();
        assertThat(stat("pending")).isEqualTo(2);
    }

    @Test
    void rowsThatAreNoRowsAreListedAndNotImported() throws IOException {
        Run run = program.run("queue", "import", write("a.csv", "a,model_output\n1,2\n1,2,3\n"));

        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "2 entries read: 1 accepted, 0 in the queue before, 0 in quarantine,"
                                + " 1 unreadable and not imported.\n",
                        "line 3: 3 values where the header has 2 (not imported)\n"));
    }

    @Test
    void programsGetRefusalsAndCountsAsJson() throws IOException {
        Run run =
                program.run("queue", "import", "--json", write("a.csv", "a,confidence,model_output\n1,2,3\n1,,3\n1\n"));

        assertThat(run.json().get(0).toString())
                .isEqualTo("{\"line\":2,\"quarantined\":true,\"problem\":"
                        + "\"confidence: expected a number from 0 to 1, found 2\"}");
        assertThat(run.json().get(1).toString())
                .isEqualTo("{\"line\":4,\"quarantined\":false,\"problem\":\"1 value where the header has 3\"}");
        assertThat(run.json().get(2).toString())
                .endsWith(
                        "\"entries\":3,\"accepted\":1,\"duplicates\":0,\"quarantined\":1,\"unreadable\":1,\"complete\":true}");
        assertThat(run.err()).startsWith("3 entries read: 1 accepted");
    }

    @Test
    void aWrongColumnDoesNotFillTheQuarantine() throws IOException {
        String rows = IntStream.range(0, 30).mapToObj(i -> i + ",87 %,x\n").collect(Collectors.joining());

        Run run = program.run("queue", "import", write("a.csv", "a,confidence,model_output\n" + rows));

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "None of the first 30 lines can be read, so nothing was imported; the first, line 2:"
                                + " confidence: expected a number from 0 to 1, found the text \"87 %\".\n"));
        assertThat(stat("quarantined")).isZero();
    }

    @Test
    void columnsAreMappedFromTheCommandLine() throws IOException {
        String file = write("loans.csv", "who,says,sure,how much\n1,yes,0.9,5\n");

        Run run = program.run(
                "queue",
                "import",
                file,
                "--map",
                "model_output=says,how much",
                "--map",
                "confidence=sure",
                "--set",
                "model_name=m",
                "--source",
                "monday");

        assertThat(run.code()).isZero();
        assertThat(program.run("queue", "export", "-").onlyJson().get("entry").toString())
                .isEqualTo(
                        "{\"input\":{\"who\":1},\"model_output\":{\"says\":\"yes\",\"how much\":5},\"confidence\":0.9,"
                                + "\"model_name\":\"m\",\"source\":\"monday\",\"line\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--map model_output=b", "--set model_name=m", "--encoding windows-1252", "--delimiter ;"})
    void whatIsForCsvIsRefusedForJsonLines(String options) throws IOException {
        String file = write("a.jsonl", Entries.mediumRisk(1) + "\n");

        Run run = program.run(("queue import " + file + " " + options).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "--map, --set, --encoding and --delimiter are for CSV files; a.jsonl is read as JSON lines. Leave them out, or say --format csv.\n");
        assertThat(program.run("queue", "list", "--json").out()).isEmpty();
    }

    @Test
    void aMappingNamesAField() throws IOException {
        assertThat(program.run("queue", "import", write("a.csv", "a,b\n"), "--map", "b"))
                .isEqualTo(new Run(2, "", "--map needs FIELD=COLUMN, was \"b\".\n"));
    }

    @Test
    void anUnmappedOutputIsAQuestionOfUsage() throws IOException {
        Run run = program.run("queue", "import", write("a.csv", "question,answer\n1,2\n"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--map model_output=answer").hasLineCount(1);
    }

    @Test
    void anEmptyFileIsNothingToImport() throws IOException {
        assertThat(program.run("queue", "import", write("a.jsonl", "")))
                .isEqualTo(new Run(0, "There was nothing to import.\n", ""));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(program.run("queue", "import", "nowhere.csv"))
                .isEqualTo(new Run(2, "", "There is no file nowhere.csv; check the name.\n"));
    }

    @Test
    void whatProducersPushedBeforeIsNotCounted() throws IOException {
        RawList.push(server, mediumRisk(7), mediumRisk(7), "nonsense");

        assertThat(program.run("queue", "import", write("a.jsonl", mediumRisk(1)))
                        .out())
                .isEqualTo("1 entry read: 1 accepted, 0 in the queue before, 0 in quarantine.\n");
    }

    private long stat(String name) {
        return program.run("queue", "stats", "--json").onlyJson().get(name).longValue();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static String csv(int rows) {
        return "a,model_output\n" + "1,yes\n".repeat(rows);
    }
}
