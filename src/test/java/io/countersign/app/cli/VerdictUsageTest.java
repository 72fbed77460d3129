package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictUsageTest extends VerdictCommandCase {
    @Test
    void aRejectionNeedsAReason() {
        assertRefused("A rejection needs a reason: --reason TEXT.", "reject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "modify --output 1"})
    void aHighRiskIsOnlyDecidedWithAReason(String verdict) {
        String[] words = verdict.split(" ");
        String[] options = Arrays.copyOfRange(words, 1, words.length);

        assertThat(given(HIGH, words[0], "alice", options))
                .isEqualTo(new Run(
                        2, "", "The risk of this item is high, so a verdict on it needs a reason: --reason TEXT.\n"));
        assertThat(given(CRITICAL, words[0], "alice", options).err()).contains("is critical, so");
        assertThat(given(MEDIUM, words[0], "alice", options).code()).isZero();
    }

    @Test
    void aModificationNeedsAnOutput() {
        assertRefused("A modification needs the output to use instead: --output JSON or --output @FILE.", "modify");
    }

    @Test
    void anApprovalTakesNoOutput() {
        assertRefused("--output belongs to modify; leave it out, or say modify.", "approve", "--output", "1");
    }

    @Test
    void theOutputHasToBeJson() {
        Run run = decide(MEDIUM, "modify", "alice", "--output", "{\"a\":}");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "The output is not JSON at line 1, column 6: unexpected '}'. Write text in quotes, as '\"text\"'.\n");
    }

    @Test
    void theOutputHasEachFieldOnce() {
        assertThat(decide(MEDIUM, "modify", "alice", "--output", "{\"a\":1,\"a\":2}")
                        .err())
                .contains("the field 'a' stands twice");
    }

    @Test
    void theHoldIsAMinuteAtMost() {
        Run run = decide(MEDIUM, "approve", "alice", "--hold", "1h");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '--hold': give 0 to 1m, not 1h\n");
    }

    @Test
    void theReviewerIsRequiredAndHasAName() {
        assertThat(program.run("queue", "verdict", MEDIUM, "approve").err())
                .startsWith("Missing required option: '--reviewer=NAME'");
        assertThat(decide(MEDIUM, "approve", "a b").err()).contains("reviewer must be 1 to 40 letters");
    }

    private void assertRefused(String message, String... verdict) {
        String[] options = new String[verdict.length - 1];
        System.arraycopy(verdict, 1, options, 0, options.length);
        assertThat(decide(MEDIUM, verdict[0], "alice", options)).isEqualTo(new Run(2, "", message + "\n"));
        assertThat(program.run("queue", "list", "--state", "pending", "--json").json())
                .hasSize(3);
    }
}
