package io.countersign.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.engine.drift.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriftCommandTest {
    private final Program program = new Program();

    @TempDir
    Path directory;

    @Test
    void oneLinePerAlarmAndThenASummary() throws IOException {
        Run run = drift(changing(1_000, 1_000), "--column", "confidence");

        assertThat(run.code()).isZero();
        assertThat(run.json()).hasSize(2);
        JsonNode alarm = run.json().getFirst();
        assertThat(alarm.properties().stream().map(each -> each.getKey()))
                .containsExactly("monitor", "index", "evidence", "threshold", "start", "change");
        assertThat(alarm.get("monitor").textValue()).isEqualTo("any-change");
        assertThat(alarm.get("index").longValue()).isBetween(1_001L, 1_060L);
        assertThat(alarm.get("start").longValue()).isBetween(960L, 1_040L);
        assertThat(alarm.get("change").textValue()).isEqualTo("down");
        JsonNode summary = run.json().getLast();
        assertThat(summary.get("summary").booleanValue()).isTrue();
        assertThat(summary.get("rows").longValue()).isEqualTo(2_000);
        assertThat(summary.get("alarms").longValue()).isEqualTo(1);
        assertThat(summary.get("rate").textValue())
                .isEqualTo("One false alarm per 10,000 values, whatever they look like.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"any-change", "mean-shift", "adwin", "kl", "ks", "rolling-mean", "rolling-mean-15"})
    void everyMonitorSeesALargeFall(String monitor) throws IOException {
        Run run = drift(changing(1_000, 400), "--column=confidence", "--monitor=" + monitor);

        assertThat(run.code()).isZero();
        assertThat(run.json())
                .anyMatch(line -> line.path("index").longValue() > 1_000
                        && line.get("monitor").textValue().equals(monitor));
    }

    @Test
    void whatWasToMindOfAnAlarmIsToldAlsoWhereTheFileEndsSoonAfter() throws IOException {
        List<String> cells = new ArrayList<>();
        var numbers = new Numbers(3);
        double value = 0;
        for (int i = 0; i < 620; i++) {
            value = .9 * value + numbers.uniform();
            cells.add(String.valueOf(i < 600 ? value : 99));
        }

        JsonNode summary = drift(file(cells), "--column=confidence").json().getLast();

        assertThat(summary.get("state").textValue()).contains("of the baseline have come");
        assertThat(summary.get("caveats")).hasSize(2);
        assertThat(summary.get("rate").textValue())
                .isEqualTo("The rate of false alarms is not known for values like these.");
    }

    @Test
    void calibrationReadsWhatWasRight() throws IOException {
        Path honest = labelled(0);
        Path boasting = labelled(0.3);

        assertThat(drift(honest, "--column=confidence", "--monitor=calibration", "--correct=right")
                        .json())
                .hasSize(1);
        assertThat(drift(boasting, "--column=confidence", "--monitor=calibration", "--correct=right", "--reset=off")
                        .json())
                .hasSize(2)
                .first()
                .satisfies(alarm -> assertThat(alarm.get("change").textValue()).isEqualTo("overconfident"));
    }

    @Test
    void withoutResetAChangeThatStaysIsOneAlarmAndWithItTheNextIsSeenToo() throws IOException {
        List<String> cells = new ArrayList<>();
        var numbers = new Numbers(2);
        for (int i = 0; i < 3_000; i++) {
            cells.add(String.valueOf(numbers.beta(i / 1_000 % 2 == 0 ? 0.8 : 0.6, 10)));
        }
        Path file = file(cells);

        assertThat(drift(file, "--column=confidence", "--reset=on", "--baseline=200", "--target=1000000")
                        .json())
                .hasSize(3);
        assertThat(drift(file, "--column=confidence", "--reset=off", "--baseline=200", "--target=1000000")
                        .json())
                .hasSize(2);
    }

    @Test
    void cellsThatAreNoNumberAreCountedListedAndMoveNothing() throws IOException {
        List<String> cells = cells(900, 0);
        Run clean = drift(file(cells), "--column=confidence");
        cells.addAll(600, List.of("NaN", "-Infinity", "", "0x1p3", "high", "1e999"));

        Run run = drift(file(cells), "--column=confidence");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("Line 602: NaN: NaN is no number that can be watched.\nLine 603: -Infinity: ")
                .contains("Line 606: high: text is no number.");
        JsonNode summary = run.onlyJson();
        assertThat(List.of("rows", "used", "nan", "infinite", "missing", "text", "unreadable"))
                .extracting(name -> summary.get(name).longValue())
                .containsExactly(906L, 900L, 1L, 2L, 1L, 2L, 0L);
        assertThat(summary.get("evidence")).isEqualTo(clean.onlyJson().get("evidence"));
    }

    @Test
    void aSingleValueIsToldAsOne() throws IOException {
        assertThat(drift(file(List.of(".5")), "--column=confidence").err())
                .contains(" 0 alarms in 1 row. 1 of the 500 values of the baseline has come; nothing is watched yet.");
    }

    @Test
    void noRateIsToldThatDoesNotHold() throws IOException {
        var numbers = new Numbers(3);
        List<String> similar = new ArrayList<>();
        double value = 0;
        for (int i = 0; i < 600; i++) {
            value = .9 * value + numbers.uniform();
            similar.add(String.valueOf(value));
        }

        assertThat(rate(drift(file(similar), "--column=confidence")))
                .isEqualTo("The rate of false alarms is not known for values like these.");
        assertThat(rate(drift(changing(600, 0), "--column=confidence", "--monitor=adwin", "--delta=.1")))
                .isEqualTo("The rate of false alarms was not measured for a delta of 0.1.");
        assertThat(rate(drift(changing(600, 0), "--column=confidence", "--monitor=adwin")))
                .startsWith("Measured: one false alarm per 40,000,000 values");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any-change   | --delta=.1       | Leave out --delta: only --monitor adwin goes by it.
            adwin        | --target=500     | Leave out --target: --monitor adwin has a rate of false alarms of its own.
            rolling-mean | --target=10000   | Leave out --target: --monitor rolling-mean has a rate of false alarms of its own.
            adwin        | --tolerance=.02  | Leave out --tolerance: only --monitor mean-shift goes by it.
            any-change   | --mean=.9        | Leave out --mean: only --monitor mean-shift goes by it.
            """)
    void anOptionThatTheMonitorDoesNotGoByIsRefused(String monitor, String option, String sentence) throws IOException {
        Run run = drift(file(List.of(".5")), "--column=confidence", "--monitor=" + monitor, option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(sentence);
        assertThat(run.out()).isEmpty();
    }

    private static String rate(Run run) {
        return run.json().getLast().get("rate").textValue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,confidence\\r1,.5\\r2,.6\\r   | : line 1: a carriage return stands alone in it; save the file with line feeds.
            confidence,x,confidence\\n1,2,3 | has several columns "confidence"; give each a name of its own.
            """)
    void aHeaderThatCannotBeReliedOnIsRefused(String content, String problem) throws IOException {
        Path file = Files.writeString(directory.resolve("odd.csv"), content.translateEscapes());

        Run run = drift(file, "--column=confidence");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).endsWith(problem);
    }

    @Test
    void aRowThatCannotBeReadIsAMissingValue() throws IOException {
        Path file = directory.resolve("broken.csv");
        Files.writeString(file, "confidence,x\n0.5,1\n0.5\n");

        Run run = drift(file, "--column=confidence");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("Line 3: 1 value where the header has 2.\n");
        assertThat(run.onlyJson().get("unreadable").longValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | No number has come yet.
            1   | 1 of the 500 values of the baseline has come; nothing is watched yet.
            499 | 499 of the 500 values of the baseline have come; nothing is watched yet.
            501 | Every value of the baseline is 0.7; other values will count as a change (1 watched).
            """)
    void shortAndConstantStreamsGetAnAnswer(int rows, String answer) throws IOException {
        Run run = drift(file(Collections.nCopies(rows, "0.7")), "--column=confidence");

        assertThat(run.code()).isZero();
        assertThat(run.onlyJson().get("state").textValue()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --column=nothing                             | has no column "nothing"; its columns are confidence.
            --column=confidence --monitor=psi            | give one of any-change, mean-shift, calibration, adwin, kl, ks, rolling-mean, rolling-mean-15, not psi
            --column=confidence --target=often           | give a number, not often
            --column=confidence --target=1               | The target must be a number above 1, was 1.0; see countersign drift --help.
            --column=confidence --monitor=adwin --delta=2 | The delta must lie between 0 and 1, was 2.0; see countersign drift --help.
            --column=confidence --baseline=1             | The baseline must be 2 to 100,000 values, was 1; see countersign drift --help.
            --column=confidence --baseline=-5            | give a whole number, not -5
            --column=confidence --reset=maybe            | give on or off, not maybe
            --column=confidence --monitor=calibration    | --monitor calibration and --correct go together; give both, or leave out --correct.
            --column=confidence --correct=x              | --monitor calibration and --correct go together; give both, or leave out --correct.
            --column=confidence --monitor=mean-shift --tolerance=0 | name the mean, or a tolerance; see countersign drift --help.
            --monitor=adwin                              | Missing required option: '--column=C'
            """)
    void whatCannotBeDoneIsToldInOneSentence(String options, String problem) throws IOException {
        Run run = drift(file(List.of("0.5")), options.strip().split(" +"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst().orElseThrow()).endsWith(problem);
    }

    @Test
    void aFileThatIsNotThereIsToldInOneSentence() {
        Run run = program.run("drift", directory.resolve("none.csv").toString(), "--column=c");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no file ").hasLineCount(1);
    }

    @Test
    void aKnownMeanNeedsNoTolerance() throws IOException {
        Run run = drift(
                changing(1_000, 1_000), "--column=confidence", "--monitor=mean-shift", "--tolerance=0", "--mean=0.8");

        assertThat(run.json()).hasSizeGreaterThanOrEqualTo(2);
    }

    private Run drift(Path file, String... options) {
        var arguments = new ArrayList<>(List.of("drift", file.toString()));
        arguments.addAll(List.of(options));
        return program.run(arguments.toArray(String[]::new));
    }

    private Path changing(int before, int after) throws IOException {
        return file(cells(before, after));
    }

    private static List<String> cells(int before, int after) {
        var numbers = new Numbers(3);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < before + after; i++) {
            cells.add(String.valueOf(i < before ? numbers.confidence() : numbers.beta(0.55, 10)));
        }
        return cells;
    }

    private Path labelled(double tooHigh) throws IOException {
        var numbers = new Numbers(4);
        var lines = new ArrayList<>(List.of("confidence;right"));
        for (int i = 0; i < 1_000; i++) {
            double confidence = numbers.confidence();
            lines.add(confidence + ";" + (numbers.uniform() < confidence - tooHigh ? "true" : "0"));
        }
        return Files.write(directory.resolve("labelled%s.csv".formatted(tooHigh)), lines);
    }

    private Path file(List<String> cells) throws IOException {
        var lines = new ArrayList<>(List.of("confidence"));
        cells.forEach(cell -> lines.add(cell.isEmpty() ? "\"\"" : cell));
        return Files.write(directory.resolve("values.csv"), lines);
    }
}
