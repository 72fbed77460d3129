package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import org.junit.jupiter.api.Test;

class VerdictRefusalTest extends VerdictCommandCase {
    @Test
    void aDecidedItemNamesTheVerdictThatCounts() {
        decide(MEDIUM, "reject", "alice", "--reason", "forged papers");

        Run late = decide(MEDIUM, "approve", "bob");

        assertThat(late.code()).isEqualTo(1);
        assertThat(late.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("The verdict on %s does not count: it had been decided before."
                                        .formatted(MEDIUM.substring(0, 12))),
                        line -> assertThat(line).matches("  Rejected by alice at .*: forged papers"));
        assertThat(status(MEDIUM)).isEqualTo("rejected");
    }

    @Test
    void onePersonCannotApproveTwice() {
        decide(HIGH, "approve", "alice");

        Run again = decide(HIGH, "approve", "alice");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("you have approved it already");
        assertThat(status(HIGH)).isNull();
    }

    @Test
    void anAnalystDecidesNothing() {
        program.run("reviewers", "set", "ann", "analyst", "--reviewer", "ada");

        Run run = decide(MEDIUM, "approve", "ann");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("registered as an analyst");
    }

    @Test
    void anotherPersonsClaimIsRespected() {
        Claims.claim(server.url(), MEDIUM, "bob");

        Run run = decide(MEDIUM, "approve", "alice");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("bob works on it until");
        assertThat(status(MEDIUM)).isNull();
    }

    @Test
    void anUnknownItemIsAQuestionOfUsage() {
        Run run = decide("0123", "approve", "alice");

        assertThat(run)
                .isEqualTo(new Run(2, "", "There is no item 0123; \"countersign queue list\" shows the open ones.\n"));
    }
}
