package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.cli.Program.Run;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VerdictHoldTest extends VerdictCommandCase {
    @Test
    void aHeldVerdictIsPublishedByItsOwnCommand() {
        Run run = decide(MEDIUM, "approve", "alice", "--hold", "300ms");

        String id = MEDIUM.substring(0, 12);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("Approved " + id
                                        + "; published at ....-..-.. ..:..:.. unless it is undone: "
                                        + "countersign queue undo " + id + " --reviewer alice"),
                        line -> assertThat(line).isEqualTo("Approved " + id + "; published."));
        assertThat(status(MEDIUM)).isEqualTo("approved");
    }

    @Test
    void programsGetBothOutcomes() {
        assertThat(decide(MEDIUM, "approve", "alice", "--hold", "300ms", "--json")
                        .json())
                .extracting(outcome -> outcome.get("outcome").textValue())
                .containsExactly("held", "published");
    }

    @Test
    void whoGaveItUndoesIt() {
        var held = CompletableFuture.supplyAsync(
                () -> decide(MEDIUM, "approve", "alice", "--hold", "1m"), Thread::startVirtualThread);
        await().until(() -> state(MEDIUM).equals("held"));

        assertThat(program.run("queue", "undo", MEDIUM, "--reviewer", "bob"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "No verdict of bob counts on %s; nothing was undone.\n".formatted(MEDIUM.substring(0, 12))));
        assertThat(program.run("queue", "undo", MEDIUM.substring(0, 12), "--reviewer", "alice"))
                .isEqualTo(
                        new Run(0, "The verdict of alice on %s is undone.\n".formatted(MEDIUM.substring(0, 12)), ""));

        assertThat(held).succeedsWithin(Duration.ofSeconds(30)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).endsWith("was undone before it was published.\n");
        });
        assertThat(status(MEDIUM)).isNull();
        assertThat(state(MEDIUM)).isNotEqualTo("held");
    }

    @Test
    void aVoteThatWaitsForAnotherPersonCanBeUndone() {
        decide(HIGH, "approve", "alice");

        assertThat(program.run("queue", "undo", HIGH, "--reviewer", "alice", "--json")
                        .onlyJson()
                        .get("outcome")
                        .textValue())
                .isEqualTo("undone");
        assertThat(decide(HIGH, "approve", "bob").out()).contains("1 of 2 approvals");
    }

    @Test
    void whatIsPublishedCannotBeUndone() {
        decide(MEDIUM, "approve", "alice");

        Run run = program.run("queue", "undo", MEDIUM, "--reviewer", "alice");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is published and cannot be undone");
        assertThat(status(MEDIUM)).isEqualTo("approved");
    }

    private String state(String id) {
        return program.run("queue", "show", id, "--json")
                .onlyJson()
                .get("state")
                .textValue();
    }
}
