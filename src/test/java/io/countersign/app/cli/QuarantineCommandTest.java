package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class QuarantineCommandTest {
    private static final byte[] NOT_UTF8 = {(byte) 0xff, 0, 'x'};

    private RedisServerFixture server;
    private Program program;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        program = Program.on(shared.url());
    }

    @Test
    void whatCannotBeReadIsListedWithItsReason() {
        RawList.push(server, mediumRisk(1).replace("0.40", "1.7"));

        assertThat(program.run("queue", "quarantine", "list").out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .last()
                .asString()
                .contains("risk_score: expected a number from 0 to 1, found 1.7");
    }

    @Test
    void theRestIsCounted() {
        RawList.push(server, "a", "b", "c");

        Run run = program.run("queue", "quarantine", "list", "--limit", "1");

        assertThat(run.out()).hasLineCount(2);
        assertThat(run.err()).isEqualTo("2 more; --all shows all of them.\n");
        assertThat(program.run("queue", "quarantine", "list", "--all", "--json").json())
                .hasSize(3);
    }

    @Test
    void anEmptyQuarantineSaysSo() {
        assertThat(program.run("queue", "quarantine", "list")).isEqualTo(new Run(0, "", "Nothing is in quarantine.\n"));
    }

    @Test
    void anEntryIsShownAsItWasPushed() {
        RawList.push(server, "{\"sample\":\u001B[31m");

        Run run = program.run("queue", "quarantine", "show", onlyId());

        assertThat(run.out())
                .contains("Reason  sample: not JSON at line 1, column 12: unexpected control character 27\n")
                .contains("{\"sample\":\uFFFD[31m");
    }

    @Test
    void bytesThatAreNoTextAreKeptForPrograms() {
        RawList.push(server, NOT_UTF8);

        assertThat(program.run("queue", "quarantine", "show", onlyId()).out()).contains("(3 bytes that are not UTF-8");
        assertThat(program.run("queue", "quarantine", "show", onlyId(), "--json")
                        .onlyJson()
                        .get("raw_base64")
                        .textValue())
                .isEqualTo(Base64.getEncoder().encodeToString(NOT_UTF8));
    }

    @Test
    void aReleasedEntryIsAnItem() {
        RawList.push(server, NOT_UTF8);

        JsonNode released = program.run("queue", "quarantine", "release", onlyId(), "--reviewer", "ada", "--json")
                .onlyJson();

        JsonNode item = program.run("queue", "export", "-").onlyJson();
        assertThat(item.get("id")).isEqualTo(released.get("id"));
        assertThat(item.get("entry_base64").textValue())
                .isEqualTo(Base64.getEncoder().encodeToString(NOT_UTF8));
        assertThat(program.run("queue", "show", item.get("id").textValue()).out())
                .contains("not readable as JSON");
    }

    @Test
    void allCanBeReleasedAtOnce() {
        RawList.push(server, "a", "b", "c");

        Run run = program.run("queue", "quarantine", "release", "--all", "--reviewer", "ada");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("3 entries released.\n").hasLineCount(4);
        assertThat(program.run("queue", "list", "--json").json()).hasSize(3);
    }

    @Test
    void whatIsNotThereIsNamed() {
        Run run = program.run("queue", "quarantine", "release", "77-0", "--reviewer", "ada");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "There is no entry 77-0 in quarantine; \"countersign queue quarantine list\" shows them.\n"));
    }

    @Test
    void releasingSaysWhichOrAll() {
        Run run = program.run("queue", "quarantine", "release", "--reviewer", "ada");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ID").contains("--all");
    }

    private String onlyId() {
        return program.run("queue", "quarantine", "list", "--json")
                .onlyJson()
                .get("id")
                .textValue();
    }
}
