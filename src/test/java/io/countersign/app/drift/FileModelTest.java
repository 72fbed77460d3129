package io.countersign.app.drift;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.engine.drift.Caveat;
import io.countersign.engine.drift.Change;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.drift.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileModelTest {
    private final FileModel model = new FileModel(new DirectTaskRunner());
    private final List<String> lines = new ArrayList<>(List.of("id,confidence,note"));

    @TempDir
    Path folder;

    @Test
    void aChangeInAColumnIsFoundWithItsBeginningAndItsValues() throws IOException {
        model.open(changing());

        FileReport found = model.reportProperty().get().orElseThrow();
        assertThat(found.rows()).isEqualTo(1_400);
        FileAlarm alarm = found.alarms().getFirst();
        assertThat(alarm.alarm().change()).isEqualTo(Change.DOWN);
        assertThat(alarm.alarm().start()).isBetween(985L, 1_015L);
        assertThat(alarm.usual().orElseThrow().values()).hasSize(500);
        assertThat(alarm.since()).hasSizeBetween(385, 415);
        assertThat(model.messageProperty().get())
                .isEqualTo("1 alarm in 1,400 rows. One false alarm per 10,000 values, whatever they look like.");
        assertThat(DriftWords.sentence(model.shown().orElseThrow()))
                .startsWith("Confidence is lower since about row ")
                .contains(" on average now, ");
    }

    @Test
    void noRateIsPromisedWhereValuesDependTooMuchOnTheOneBefore() throws IOException {
        var numbers = new Numbers(3);
        double value = 0;
        for (int i = 0; i < 600; i++) {
            value = .9 * value + numbers.uniform();
            lines.add("%d,%s,alike".formatted(i, value));
        }
        model.open(Files.write(folder.resolve("alike.csv"), lines));

        String unknown = "The rate of false alarms is not known for values like these.";
        assertThat(model.messageProperty().get()).endsWith(" rows. " + unknown);
        assertThat(DriftWords.sureness(model.shown().orElseThrow().view())).isEqualTo(unknown);
    }

    @Test
    void whatWasToMindOfAnAlarmStandsAlsoWhereTheFileEndsSoonAfter() throws IOException {
        for (int i = 0; i < 620; i++) {
            lines.add("%d,%s,two".formatted(i, i < 600 ? .9 + i % 2 * .1 : .2));
        }
        model.open(Files.write(folder.resolve("two.csv"), lines));

        FileReport found = model.reportProperty().get().orElseThrow();
        assertThat(found.alarms()).hasSize(1);
        assertThat(found.end().caveats()).containsExactly(Caveat.FEW_VALUES);
        assertThat(model.shown().orElseThrow().view().caveats()).containsExactly(Caveat.FEW_VALUES);
    }

    @Test
    void everyAlarmHasItsOwnValues() throws IOException {
        Path file = changing();
        var numbers = new Numbers(5);
        for (int i = 0; i < 900; i++) {
            Files.writeString(file, i + "," + numbers.beta(i < 600 ? .6 : .3, 10) + ",later\n", APPEND);
        }
        model.open(file);

        List<FileAlarm> alarms = model.reportProperty().get().orElseThrow().alarms();
        assertThat(alarms).hasSize(2);
        assertThat(MeanOf.of(alarms.getFirst().since()).orElseThrow().mean()).isBetween(.55, .65);
        assertThat(MeanOf.of(alarms.getLast().since()).orElseThrow().mean()).isBetween(.25, .35);
        assertThat(alarms.getLast().since()).hasSizeBetween(285, 315);
    }

    @Test
    void anotherColumnMonitorAndTargetCanBeChosen() throws IOException {
        model.open(changing());
        model.kindProperty().set(MonitorKind.ROLLING_MEAN);
        model.targetProperty().set("1,000");
        model.examine();
        assertThat(model.reportProperty().get().orElseThrow().question().target())
                .isEqualTo(1_000);
        assertThat(model.shown().orElseThrow().view().settings().kind()).isEqualTo(MonitorKind.ROLLING_MEAN);

        model.columnProperty().set("note");
        model.examine();
        assertThat(model.reportProperty().get().orElseThrow().end().counts().text())
                .isEqualTo(1_400);
        assertThat(DriftWords.sentence(model.shown().orElseThrow())).isEqualTo("note: no number has come yet.");
    }

    @Test
    void whatIsNoFileOrHasNoNumberOfValuesIsSaid() throws IOException {
        model.open(folder.resolve("none.csv"));
        assertThat(model.messageProperty().get()).startsWith("There is no file ");

        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        model.open(empty);
        assertThat(model.messageProperty().get()).startsWith("empty.csv is empty");

        model.open(changing());
        model.targetProperty().set("many");
        model.examine();
        assertThat(model.messageProperty().get()).startsWith("Say as a number above 1");
    }

    @Test
    void anExaminationCanBeGivenUp() throws IOException {
        var tasks = new DeferredTaskRunner();
        var slow = new FileModel(tasks);
        slow.open(changing());
        tasks.runFirst();
        assertThat(slow.busyProperty().get()).isTrue();
        slow.cancel();

        assertThat(tasks.waiting()).isZero();
        assertThat(slow.busyProperty().get()).isFalse();
        assertThat(slow.messageProperty().get()).startsWith("Given up");
        slow.close();
        assertThat(slow.fileProperty().get()).isEmpty();
    }

    private Path changing() throws IOException {
        var numbers = new Numbers(4);
        for (int i = 0; i < 1_400; i++) {
            lines.add("%d,%s,none given".formatted(i, i < 1_000 ? numbers.confidence() : numbers.beta(.6, 10)));
        }
        return Files.write(folder.resolve("decisions.csv"), lines);
    }
}
