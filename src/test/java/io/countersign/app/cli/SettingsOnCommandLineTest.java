package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RedisExtension.class)
class SettingsOnCommandLineTest {
    private final RedisServerFixture server;

    @TempDir
    Path home;

    SettingsOnCommandLineTest(RedisServerFixture server) {
        this.server = server;
    }

    @Test
    void aCommandGoesToTheServerThatTheWindowUses() throws IOException {
        RawList.push(server, mediumRisk(1));
        settings("{\"redisUrl\":\"%s\"}".formatted(server.url()));

        assertThat(program().run("queue", "list", "--json").json()).hasSize(1);
    }

    @Test
    void theEnvironmentGoesBeforeTheSettings() throws IOException {
        RawList.push(server, mediumRisk(1));
        settings("{\"redisUrl\":\"redis://127.0.0.1:1\"}");

        assertThat(program()
                        .with("REDIS_URL", server.url())
                        .run("queue", "list", "--json")
                        .json())
                .hasSize(1);
    }

    @Test
    void aDamagedFileIsSaidAndKeptAside() throws IOException {
        settings("{\"redisUrl\":");

        Run run = program().run("queue", "stats");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("The settings file could not be read")
                .endsWith("Nothing was done. Give the command again, with --redis if the queue is on a server.\n")
                .doesNotContain("Exception");
        assertThat(home).isDirectoryContaining("regex:.*settings\\.json\\.broken-.*");
    }

    @Test
    void aBadValueIsSaidAndTheRestHolds() throws IOException {
        RawList.push(server, mediumRisk(1));
        settings("{\"undoHoldSeconds\":99,\"redisUrl\":\"%s\"}".formatted(server.url()));

        Run run = program().run("queue", "list", "--json");

        assertThat(run.json()).hasSize(1);
        assertThat(run.err()).contains("The setting").contains("99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"localhost:6379\"", "\"redis://:secret@host:x\"", "6379", "{\"host\":\"a\"}"})
    void aBadServerIsNotReplacedByTheEmbeddedOne(String url) throws IOException {
        settings("{\"redisUrl\":%s}".formatted(url));

        Run run = program().run("queue", "stats");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("The setting redisUrl in %s cannot be used, so nothing was done: "
                        .formatted(home.resolve("settings.json")))
                .endsWith(" Mend it there or in the window, or name the server with --redis.\n")
                .hasLineCount(1)
                .doesNotContain("secret");
        assertThat(program().run("queue", "stats", "--redis", server.url()).code())
                .isZero();
    }

    private void settings(String json) throws IOException {
        Files.writeString(home.resolve("settings.json"), json);
    }

    private Program program() {
        return new Program().in(new DataDirectory(home));
    }
}
