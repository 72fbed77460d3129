package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictCommandTest extends VerdictCommandCase {
    @Test
    void anApprovalIsPublishedToTheProducer() {
        assertThat(decide(MEDIUM, "approve", "alice"))
                .isEqualTo(new Run(0, "Approved %s; published.\n".formatted(MEDIUM.substring(0, 12)), ""));
        assertThat(status(MEDIUM)).isEqualTo("approved");
    }

    @Test
    void aRejectionIsPublishedWithItsReason() {
        decide(HIGH, "reject", "alice", "--reason", "forged papers");

        assertThat(status(HIGH)).isEqualTo("rejected");
        assertThat(exported(HIGH).at("/result/reason").textValue()).isEqualTo("forged papers");
    }

    @Test
    void aModificationCarriesItsOutput() {
        decide(MEDIUM, "modify", "alice", "--output", "{\"decision\": \"decline\"}");

        assertThat(exported(MEDIUM).at("/result/output/decision").textValue()).isEqualTo("decline");
        assertThat(exported(MEDIUM).at("/state").textValue()).isEqualTo("modified");
    }

    @Test
    void theOutputCanComeFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("o.json"), "{\"decision\":\"decline\"}\n");

        assertThat(decide(MEDIUM, "modify", "alice", "--output", "@" + file).code())
                .isZero();
        assertThat(exported(MEDIUM).at("/result/output/decision").textValue()).isEqualTo("decline");
    }

    @Test
    void aModificationThatNeedsAnotherPersonIsCalledOne() {
        assertThat(decide(HIGH, "modify", "alice", "--output", "1").out()).startsWith("Your modification of");
    }

    @Test
    void theBeginningOfAnIdIsEnough() {
        assertThat(decide(MEDIUM.substring(0, 10), "approve", "alice").code()).isZero();
        assertThat(status(MEDIUM)).isEqualTo("approved");
    }

    @Test
    void aSecondPersonIsAskedFor() {
        assertThat(decide(HIGH, "approve", "alice").out())
                .isEqualTo("Your approval of %s counts; the item has 1 of 2 approvals and waits for another person.\n"
                        .formatted(HIGH.substring(0, 12)));
        assertThat(status(HIGH)).isNull();
        assertThat(decide(HIGH, "approve", "bob").out()).contains("published");
        assertThat(status(HIGH)).isEqualTo("approved");
    }

    @Test
    void aSeniorIsAskedFor() {
        assertThat(decide(CRITICAL, "approve", "alice").out())
                .endsWith("counts; the item has 1 of 2 approvals and waits for a senior.\n");
        assertThat(decide(CRITICAL, "approve", "bob").out()).endsWith("counts; the item waits for a senior.\n");

        assertThat(decide(CRITICAL, "approve", "bob").err())
                .contains("you have approved it already, and it waits for a senior.");

        program.run("reviewers", "set", "carol", "senior", "--reviewer", "ada");

        assertThat(decide(CRITICAL, "approve", "carol").out()).contains("published");
    }

    @Test
    void whoHasBecomeASeniorSinceApprovesOnceMore() {
        decide(CRITICAL, "approve", "alice");
        decide(CRITICAL, "approve", "bob");
        program.run("reviewers", "set", "bob", "senior", "--reviewer", "ada");

        assertThat(decide(CRITICAL, "approve", "bob").out()).contains("published");
        assertThat(status(CRITICAL)).isEqualTo("approved");
    }

    @Test
    void peopleWhoWantDifferentOutputsAreNotAddedUp() {
        decide(HIGH, "approve", "alice");

        assertThat(decide(HIGH, "modify", "bob", "--output", "1").out())
                .endsWith("has 1 of 2 approvals for the same output and waits for another person.\n");
        assertThat(program.run("queue", "list", "--json", "--state", "second")
                        .onlyJson()
                        .get("approvals")
                        .intValue())
                .isOne();
    }

    @Test
    void theSameOutputIsTheSameHoweverItIsSpaced() {
        decide(HIGH, "modify", "alice", "--output", "{\"limit\":1.50}");

        assertThat(decide(HIGH, "modify", "bob", "--output", " { \"limit\" : 1.50 }\n")
                        .out())
                .contains("published");
    }

    @Test
    void programsGetTheOutcome() {
        JsonNode outcome = program.run(
                        "queue", "verdict", HIGH, "approve", "--reviewer", "alice", "--reason", "checked", "--json")
                .onlyJson();

        assertThat(outcome.toString())
                .isEqualTo("{\"id\":\"%s\",\"outcome\":\"awaiting_second\",\"state\":\"second\",\"standing\":[]}"
                        .formatted(HIGH));
    }
}
