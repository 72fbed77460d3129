package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class ReviewersCommandTest {
    private Program program;

    @BeforeEach
    void start(RedisServerFixture server) {
        program = Program.on(server.url());
    }

    @Test
    void aRoleIsKept() {
        assertThat(program.run("reviewers", "set", "bob", "Senior", "--reviewer", "ada"))
                .isEqualTo(new Run(0, "bob has the role senior now.\n", ""));
        program.run("reviewers", "set", "ann", "analyst", "--reviewer", "ada");

        assertThat(program.run("reviewers", "list", "--json").out())
                .isEqualTo("{\"name\":\"ann\",\"role\":\"analyst\"}\n{\"name\":\"bob\",\"role\":\"senior\"}\n");
        assertThat(program.run("reviewers", "list").out()).startsWith("ann  ");
    }

    @Test
    void onceThereIsAnAdminOnlyAdminsGiveRoles() {
        program.run("reviewers", "set", "ada", "admin", "--reviewer", "ada");

        Run run = program.run("reviewers", "set", "bob", "admin", "--reviewer", "bob");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Nothing was changed: bob is not an admin");
        assertThat(program.run("reviewers", "list", "--json").out())
                .isEqualTo("{\"name\":\"ada\",\"role\":\"admin\"}\n");
    }

    @Test
    void nobodyIsRegisteredAtFirst() {
        assertThat(program.run("reviewers", "list"))
                .isEqualTo(new Run(0, "", "Nobody is registered, so everybody is a reviewer.\n"));
    }

    @Test
    void anUnknownRoleIsAQuestionOfUsage() {
        assertThat(program.run("reviewers", "set", "bob", "boss", "--reviewer", "ada")
                        .code())
                .isEqualTo(2);
    }
}
