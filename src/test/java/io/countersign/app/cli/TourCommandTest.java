package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TourCommandTest {
    private final Program program = new Program();

    @Test
    void isACommandWhereThereIsOne(@TempDir Path directory) {
        Run run = program.touring((pictures, report) -> {
                    report.step("pictures in " + pictures);
                    return 0;
                })
                .run("tour", directory.toString());

        assertThat(run).isEqualTo(new Run(0, "pictures in " + directory + "\n", ""));
    }

    @Test
    void tellsProgramsOfEachPictureAndVerdict(@TempDir Path directory) {
        Run run = program.touring((pictures, report) -> {
                    report.step("Approved.");
                    report.picture(pictures.resolve("01-queue.png"), "The queue.");
                    report.verdict("3f2a", "approved", "Redis says so.");
                    report.problem("It ended early.");
                    return 2;
                })
                .run("tour", directory.toString(), "--json");

        assertThat(run.out())
                .isEqualTo("{\"picture\":\"%s\"}\n{\"id\":\"3f2a\",\"verdict\":\"approved\"}\n"
                        .formatted(directory.resolve("01-queue.png")));
        assertThat(run.err()).isEqualTo("Approved.\nThe queue. → 01-queue.png\nRedis says so.\nIt ended early.\n");
    }

    @Test
    void saysOnStandardErrorWhyItEnded(@TempDir Path directory) {
        assertThat(program.touring((pictures, report) -> {
                            report.problem("It ended early.");
                            return 2;
                        })
                        .run("tour", directory.toString()))
                .isEqualTo(new Run(2, "", "It ended early.\n"));
    }

    @Test
    void takesNoServer() {
        assertThat(program.touring((pictures, report) -> 0).run("tour", "x", "--redis", "redis://localhost"))
                .isEqualTo(new Run(
                        2, "", "The tour has a server of its own, which is gone afterwards; leave out --redis.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "redis://127.0.0.1:1"})
    void isNotGivenInsteadOfAServerThatCannotBeUsed(String url) {
        Run run = program.withoutDisplay()
                .showing((server, sample) -> 0)
                .touring((pictures, report) -> {
                    report.step("the tour");
                    return 0;
                })
                .run("--redis", url);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Redis").hasLineCount(1);
    }

    @Test
    void isNoCommandWhereThereIsNone() {
        assertThat(program.run("tour", "x").code()).isEqualTo(2);
    }
}
