package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RedisExtension.class)
class PolicyCommandTest {
    private Program program;

    @TempDir
    Path directory;

    @BeforeEach
    void start(RedisServerFixture server) {
        program = Program.on(server.url());
    }

    @Test
    void atFirstTheBuiltInPolicyIsInForceWithTheEnvironmentsThresholds() {
        program.with("MIN_CONFIDENCE", "0.9");
        JsonNode shown = program.run("policy", "show", "--json").onlyJson();

        assertThat(shown.get("version").intValue()).isZero();
        assertThat(shown.get("author").isNull()).isTrue();
        assertThat(shown.at("/policy/min_confidence").doubleValue()).isEqualTo(.9);
        assertThat(program.run("policy", "show").err()).startsWith("Version 0: nobody has put a policy in force");
        assertThat(program.run("policy", "history")).isEqualTo(new Run(0, "", "Nobody has put a policy in force.\n"));
    }

    @Test
    void whatIsShownCanBeChangedAndApplied() throws IOException {
        String shown = program.run("policy", "show").out();
        Path file = Files.writeString(directory.resolve("p.json"), shown.replace("0.85", "0.9"));

        assertThat(apply(file)).isEqualTo(new Run(0, "Version 1 of the policy is in force.\n", ""));
        JsonNode now = program.run("policy", "show", "--json").onlyJson();
        assertThat(now.get("version").intValue()).isOne();
        assertThat(now.get("author").textValue()).isEqualTo("ada");
        assertThat(now.at("/policy/min_confidence").doubleValue()).isEqualTo(.9);
        assertThat(program.run("policy", "show").err())
                .startsWith("Version 1, put in force by ada at ")
                .endsWith(": too lenient\n");
        assertThat(program.run("policy", "history", "--json").json()).containsExactly(now);
    }

    @Test
    void aPolicyThatContradictsItselfIsRefusedWhole() throws IOException {
        Path file = Files.writeString(directory.resolve("p.json"), "{\"min_confidense\":0.9,\"audit_rate\":2}");
        Run run = apply(file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("min_confidense is not known; perhaps min_confidence was meant.")
                .contains("audit_rate must be a number from 0 to 1, was 2.0.");
        assertThat(program.run("policy", "history").out()).isEmpty();
    }

    @Test
    void whoIsNoAdminOrWasOvertakenChangesNothing() throws IOException {
        Path file = Files.writeString(directory.resolve("p.json"), "{}");
        apply(file);

        Run overtaken = apply(file, "--base", "0");
        assertThat(overtaken.code()).isEqualTo(2);
        assertThat(overtaken.err()).startsWith("Nothing was changed: version 1 is in force, by ada.");

        program.run("reviewers", "set", "bob", "admin", "--reviewer", "bob");
        Run forbidden = apply(file);
        assertThat(forbidden.code()).isEqualTo(2);
        assertThat(forbidden.err()).startsWith("Nothing was changed: ada is not an admin");
    }

    private Run apply(Path file, String... more) {
        var arguments = new String[more.length + 7];
        System.arraycopy(
                new String[] {"policy", "apply", file.toString(), "--reviewer", "ada", "--reason", "too lenient"},
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return program.run(arguments);
    }
}
