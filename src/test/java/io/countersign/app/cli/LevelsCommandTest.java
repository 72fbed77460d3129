package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class LevelsCommandTest {
    private String url;
    private Program program;

    @BeforeEach
    void start(RedisServerFixture server) {
        url = server.url();
        program = Program.on(url);
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(program.run("levels", "list"))
                .isEqualTo(new Run(0, "", "Nothing is known of any model, so each is at FULL.\n"));
    }

    @Test
    void aLevelIsSetShownAndReleased() {
        Run set = change("set", "loan-2", "Fallback");
        assertThat(set.code()).isZero();
        assertThat(set.out()).isEqualTo("loan-2 is at FALLBACK now.\n");
        assertThat(set.err()).isEqualTo("No engine has told anything of loan-2 so far.\n");

        JsonNode level = program.run("levels", "list", "--json").onlyJson();
        assertThat(level.get("model").textValue()).isEqualTo("loan-2");
        assertThat(level.get("level").textValue()).isEqualTo("FALLBACK");
        assertThat(level.get("by").textValue()).isEqualTo("ada");
        assertThat(level.get("reason").textValue()).contains("new data");
        assertThat(level.get("pinned").booleanValue()).isTrue();
        assertThat(program.run("levels", "list").out()).contains("loan-2", "FALLBACK", "(kept there by ada)");

        assertThat(change("release", "loan-2"))
                .isEqualTo(new Run(0, "loan-2 is at FALLBACK now, and the rules raise and lower it again.\n", ""));
        assertThat(program.run("levels", "list", "--json")
                        .onlyJson()
                        .get("pinned")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void whatKeepsAReleasedModelFromRisingIsSaid() {
        try (OpenQueue open = new RedisQueues(new DataDirectory(Path.of("unused"))).open(Optional.of(url));
                AutonomyBoard levels = open.shared().autonomy()) {
            levels.report("loan-2", new AutonomyEvent.DriftAlarm("confidence of loan-2 changed (down)"));
        }

        assertThat(change("release", "loan-2").out())
                .isEqualTo(
                        "loan-2 is at REDUCED now, and the rules raise it when somebody has accepted on the Drift screen"
                                + " what is usual: confidence of loan-2 changed (down).\n");
    }

    @Test
    void aLevelThatThereIsNotIsAQuestionOfUsage() {
        Run run = change("set", "loan-2", "half");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("give one of full, reduced, fallback, locked, not half");
        assertThat(program.run("levels", "set", "loan-2", "locked", "--reviewer", "ada")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whoIsNoAdminChangesNothing() {
        program.run("reviewers", "set", "bob", "admin", "--reviewer", "bob");
        Run run = change("set", "loan-2", "locked");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ada is not an admin");
        assertThat(program.run("levels", "list").out()).isEmpty();
    }

    private Run change(String... words) {
        var arguments = new String[words.length + 5];
        arguments[0] = "levels";
        System.arraycopy(words, 0, arguments, 1, words.length);
        System.arraycopy(new String[] {"--reviewer", "ada", "--reason", "new data"}, 0, arguments, words.length + 1, 4);
        return program.run(arguments);
    }
}
