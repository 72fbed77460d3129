package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.critical;
import static io.countersign.app.cli.Entries.highRisk;
import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class ListCommandTest {
    private RedisServerFixture server;
    private Program program;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        program = Program.on(shared.url());
    }

    @Test
    void whatProducersPushedIsListedMostUrgentFirst() {
        push(mediumRisk(1), critical(2), highRisk(3));

        Run run = program.run("queue", "list");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.substring(0, 12).strip()))
                .containsExactly("ID", shortId(critical(2)), shortId(highRisk(3)), shortId(mediumRisk(1)));
    }

    @Test
    void somethingElseUnderAKeyOfTheQueueIsNamedWithWhatToDo() {
        push(mediumRisk(1));
        program.run("queue", "list");
        try (var client = server.client()) {
            client.set("hitl:{human_review_queue}:rows", "a string");
        }

        assertThat(program.run("queue", "list"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Redis at %s holds a string under the name 'hitl:{human_review_queue}:rows' where a review queue keeps a hash; rename that key, or use another server or database.%n"
                                .formatted(server.url())));
    }

    @Test
    void theTableFitsAHundredColumns() {
        push(mediumRisk(1).replace("loan-2", "a-model-with-quite-a-long-name"));

        assertThat(program.run("queue", "list").out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .last()
                .asString()
                .contains("pending", "medium", "0.40", "0.62", "in 3 h 59 min", "a-model-with-…", "low confidence");
    }

    @Test
    void programsGetEveryField() {
        push(mediumRisk(1).replace("0.62", "null"));

        JsonNode row = program.run("queue", "list", "--json").onlyJson();

        assertThat(row.get("state").textValue()).isEqualTo("pending");
        assertThat(row.get("risk_score").doubleValue()).isEqualTo(.40);
        assertThat(row.get("confidence").isNull()).isTrue();
        assertThat(row.get("due").textValue()).endsWith("Z");
    }

    @Test
    void theLimitSaysHowManyThereAre() {
        push(mediumRisk(1), mediumRisk(2), mediumRisk(3));

        Run limited = program.run("queue", "list", "--limit", "2");

        assertThat(limited.out()).hasLineCount(3);
        assertThat(limited.err()).isEqualTo("2 of 3 shown; --all shows all of them.\n");
        assertThat(program.run("queue", "list", "--all").out()).hasLineCount(4);
    }

    @Test
    void statesAndModelsAreFiltered() {
        push(mediumRisk(1), highRisk(2), mediumRisk(3).replace("loan-2", "loan-7"));
        program.run("queue", "verdict", idOf(mediumRisk(1)), "approve", "--reviewer", "alice");
        program.run("queue", "verdict", idOf(highRisk(2)), "approve", "--reviewer", "alice", "--reason", "checked");

        assertThat(ids("--state", "approved")).isEqualTo(idOf(mediumRisk(1)));
        assertThat(ids("--state", "second")).isEqualTo(idOf(highRisk(2)));
        assertThat(ids("--model", "loan-7")).contains(idOf(mediumRisk(3).replace("loan-2", "loan-7")));
        assertThat(ids("--state", "pending,approved")).contains(",").contains(idOf(mediumRisk(1)));
    }

    @Test
    void anEmptyQueueSaysSo() {
        assertThat(program.run("queue", "list")).isEqualTo(new Run(0, "", "No item waits.\n"));
        assertThat(program.run("queue", "list", "--model", "x")).isEqualTo(new Run(0, "", "No item matches.\n"));
    }

    @Test
    void anUnknownStateIsAQuestionOfUsage() {
        Run run = program.run("queue", "list", "--state", "lost");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lost").contains("See: countersign queue list --help");
    }

    @Test
    void whatCouldRewriteTheScreenIsMadeHarmless() {
        push(mediumRisk(1).replace("loan-2", "loan\\u202e2"));

        assertThat(program.run("queue", "list").out()).contains("loan\uFFFD2");
    }

    private String ids(String... options) {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(new String[] {"queue", "list", "--json"}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return String.join(
                ",",
                program.run(arguments).json().stream()
                        .map(row -> row.get("id").textValue())
                        .toList());
    }

    private static String shortId(String entry) {
        return idOf(entry).substring(0, 12);
    }

    private void push(String... entries) {
        RawList.push(server, entries);
    }
}
