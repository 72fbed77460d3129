package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.highRisk;
import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@ExtendWith(RedisExtension.class)
class ExportCommandTest {
    @TempDir
    private Path directory;

    private Program program;

    @BeforeEach
    void start(RedisServerFixture server) {
        program = Program.on(server.url());
        RawList.push(server, mediumRisk(1), highRisk(1), pretty());
        decide(idOf(mediumRisk(1)), "alice");
        decide(idOf(highRisk(1)), "bob");
    }

    @Test
    void everyItemIsOneLineWithItsEntryAsPushed() {
        Run run = program.run("queue", "export", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.json()).hasSize(3);
        assertThat(run.out()).contains("\"entry\":" + mediumRisk(1)).contains("\"entry\":{ \"input\": 1.50,");
    }

    @Test
    void thePublishedOnesCarryTheirResult() {
        JsonNode published = program.run("queue", "export", "-", "--published").onlyJson();

        assertThat(published.get("id").textValue()).isEqualTo(idOf(mediumRisk(1)));
        assertThat(published.get("state").textValue()).isEqualTo("approved");
        assertThat(published.at("/votes/0/reviewer").textValue()).isEqualTo("alice");
        assertThat(published.at("/result/status").textValue()).isEqualTo("approved");
        assertThat(published.at("/result/reviewers").toString()).isEqualTo("[\"alice\"]");
    }

    @Test
    void theOpenOnesCarryTheirVotes() {
        List<JsonNode> open = program.run("queue", "export", "-", "--open").json();

        assertThat(open)
                .extracting(item -> item.get("state").textValue())
                .containsExactlyInAnyOrder("second", "pending");
        assertThat(open).filteredOn(item -> item.has("result")).isEmpty();
        assertThat(open)
                .filteredOn(item -> item.get("id").textValue().equals(idOf(highRisk(1))))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.at("/votes/0/reviewer").textValue()).isEqualTo("bob"));
    }

    @Test
    void aFileAppearsWhole() throws IOException {
        Path file = directory.resolve("reviews.jsonl");

        assertThat(program.run("queue", "export", file.toString()))
                .isEqualTo(new Run(0, "3 items written to %s.\n".formatted(file), ""));
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
        assertThat(program.run("queue", "export", file.toString(), "--published")
                        .out())
                .isEqualTo("1 item written to %s.\n".formatted(file));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Run run =
                program.run("queue", "export", directory.resolve("no/such/file").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written").hasLineCount(1);
    }

    @Test
    void aLinkIsFollowedAndStays() throws IOException {
        Path file = Files.writeString(directory.resolve("real.jsonl"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(directory.resolve("link.jsonl"), file.getFileName());

        assertThat(program.run("queue", "export", link.toString()).code()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLinkToNothingYetIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.jsonl"), Path.of("fresh.jsonl"));

        assertThat(program.run("queue", "export", link.toString()).code()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllLines(directory.resolve("fresh.jsonl"))).hasSize(3);
    }

    @Test
    void aNamedPipeIsWrittenStraight() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        try {
            assertThat(program.run("queue", "export", pipe.toString()).code()).isZero();
            assertThat(reader.inputReader().lines()).hasSize(3);
            assertThat(Files.isRegularFile(pipe)).isFalse();
            assertThat(pipe).exists();
        } finally {
            reader.destroyForcibly();
        }
    }

    @Test
    void aFileThatIsCalledLikeAnEarlierPartStays() throws IOException {
        Path mine = Files.writeString(directory.resolve("reviews.jsonl.part"), "mine");

        program.run("queue", "export", directory.resolve("reviews.jsonl").toString());

        assertThat(mine).hasContent("mine");
        assertThat(directory).isDirectoryNotContaining("glob:**.*-*.part");
    }

    @Test
    void onlyOnePartCanBeAskedFor() {
        assertThat(program.run("queue", "export", "-", "--open", "--published").code())
                .isEqualTo(2);
    }

    private void decide(String id, String reviewer) {
        program.run("queue", "verdict", id, "approve", "--reviewer", reviewer, "--reason", "checked");
    }

    private static String pretty() {
        return "{ \"input\": 1.50,\n  \"model_output\": 2 }";
    }
}
