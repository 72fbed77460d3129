package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.cli.Program.Run;
import io.countersign.app.sample.SampleWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowFromCommandLineTest {
    private final Program program = new Program();

    private final List<String> opened = new ArrayList<>();

    @Test
    void opensWithoutACommand() {
        Run run = program.showing(this::window).with("REDIS_URL", "redis://a").run("--sample");

        assertThat(run).isEqualTo(new Run(7, "", ""));
        assertThat(opened)
                .containsExactly(
                        "Optional[redis://a] Optional[SampleWish[perMinute=30, drifted=false, amongOthers=false]]");
    }

    @Test
    void opensOnTheSampleAsItIsWished() {
        program.showing(this::window).run("--sample", "--sample-rate", "600", "--sample-drift", "--sample-anyway");
        program.showing(this::window).run();

        assertThat(opened)
                .containsExactly(
                        "Optional.empty Optional[SampleWish[perMinute=600, drifted=true, amongOthers=true]]",
                        "Optional.empty Optional.empty");
    }

    @Test
    void doesNotOpenOnASampleThatCannotBe() {
        assertThat(program.showing(this::window).run("--sample", "--sample-rate", "6001"))
                .isEqualTo(new Run(2, "", "--sample-rate must be 0 to 6000, was 6001.\n"));
        assertThat(program.showing(this::window).run("--sample-drift"))
                .isEqualTo(new Run(
                        2, "", "--sample-rate, --sample-drift and --sample-anyway go with --sample; add it.\n"));
        assertThat(opened).isEmpty();
    }

    @Test
    void isNotOpenedByACommand() {
        program.showing(this::window).run("queue", "--help");

        assertThat(opened).isEmpty();
    }

    @Test
    void withoutADisplayTheTourIsGivenInstead() {
        Run run = program.withoutDisplay()
                .showing(this::window)
                .touring((pictures, report) -> {
                    report.step("the tour");
                    return 0;
                })
                .run();

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("There is no display to open the window on, so here is the tour, with pictures in ")
                .endsWith("countersign-tour.\n")
                .hasLineCount(1);
        assertThat(run.out()).isEqualTo("the tour\n");
        assertThat(opened).isEmpty();
    }

    @Test
    void withoutADisplayAndATourItSaysWhatToDo() {
        assertThat(program.withoutDisplay().showing(this::window).run())
                .isEqualTo(
                        new Run(2, "", "There is no display to open the window on; set DISPLAY, or use a command.\n"));
    }

    @Test
    void isExplainedWhereThereIsNone() {
        Run run = program.run();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: countersign");
    }

    private int window(Optional<String> url, Optional<SampleWish> sample) {
        opened.add(url + " " + sample);
        return 7;
    }
}
