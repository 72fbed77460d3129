package io.countersign.app.tryit;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.RunningTask;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.risk.RiskContribution;
import io.countersign.engine.decision.risk.RuleFinding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Lines that are tried, and where they would go. */
public final class TryViewModel {
    /** Longer files are read from the disk and not shown in the editor. */
    static final int LONGEST_SHOWN = 1024 * 1024;

    private final TrialDesk desk;
    private final TrialEngines engines;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<TrialSource.OnDisk>> file = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<TrialRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<TrialCounts> counts = new ReadOnlyObjectWrapper<>(TrialCounts.NOTHING);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Optional<RunningTask> task = Optional.empty();
    private int trial;

    public TryViewModel(TrialDesk desk) {
        this.desk = desk;
        this.engines = new TrialEngines(desk);
    }

    /** Decides the lines anew; those of an earlier trial go. */
    public void run() {
        cancel();
        rows.clear();
        counts.set(TrialCounts.NOTHING);
        message.set("");
        running.set(true);
        int mine = ++trial;
        var work = new Trial(engines, source(), portion -> desk.screen().execute(() -> show(mine, portion)));
        task = Optional.of(desk.tasks()
                .start(BackgroundTask.of(Texts.of("tryit.running"), work::run)
                        .shownToPeople()
                        .onDone(whole -> desk.screen().execute(() -> ended(mine, whole)))
                        .onFailure(cause -> desk.screen().execute(() -> failed(mine, cause)))));
    }

    /** Stops; what was decided stays. */
    public void cancel() {
        if (running.get()) {
            task.ifPresent(RunningTask::cancel);
            trial++;
            running.set(false);
            message.set(Texts.of("tryit.cancelled"));
        }
    }

    /** Takes the lines of a file in place of what is there. */
    public void open(Path chosen) {
        desk.tasks()
                .start(BackgroundTask.of("open a file to try", progress -> read(chosen))
                        .onDone(this::take)
                        .onFailure(cause -> message.set(Texts.of("tryit.unreadable", chosen.getFileName()))));
    }

    /** Fills in lines that go to different places, and decides them. */
    public void example() {
        take(new TrialSource.Typed(Example.lines()));
        run();
    }

    /** Begins with nothing. */
    public void clear() {
        cancel();
        take(new TrialSource.Typed(""));
        rows.clear();
        counts.set(TrialCounts.NOTHING);
        message.set("");
    }

    public StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Optional<TrialSource.OnDisk>> fileProperty() {
        return file;
    }

    ObservableList<TrialRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<TrialCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What happened last, in a sentence; empty if nothing is to be said. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether there is anything to decide. */
    BooleanExpression emptyBinding() {
        return BooleanExpression.booleanExpression(
                text.map(String::isBlank).flatMap(blank -> file.map(chosen -> blank && chosen.isEmpty())));
    }

    List<RiskContribution> contributions(TrialRow.Decided row) {
        return engines.contributions(row.decision());
    }

    List<RuleFinding> rules(TrialRow.Decided row) {
        return engines.rules(row.decision());
    }

    private TrialSource source() {
        return file.get().<TrialSource>map(chosen -> chosen).orElseGet(() -> new TrialSource.Typed(text.get()));
    }

    private static TrialSource read(Path chosen) throws IOException {
        long size = Files.size(chosen);
        if (size > LONGEST_SHOWN) {
            return new TrialSource.OnDisk(chosen, size);
        }
        try {
            return new TrialSource.Typed(Files.readString(chosen));
        } catch (CharacterCodingException notUtf8) {
            return new TrialSource.OnDisk(chosen, size);
        }
    }

    private void take(TrialSource source) {
        message.set("");
        switch (source) {
            case TrialSource.Typed(String typed) -> {
                file.set(Optional.empty());
                text.set(typed);
            }
            case TrialSource.OnDisk onDisk -> {
                text.set("");
                file.set(Optional.of(onDisk));
            }
        }
    }

    private void show(int of, List<TrialRow> portion) {
        if (of == trial) {
            rows.addAll(portion);
            counts.set(counts.get().and(portion));
        }
    }

    private void ended(int of, boolean whole) {
        if (of == trial) {
            running.set(false);
            message.set(whole ? "" : Texts.of("tryit.cut", rows.size()));
        }
    }

    private void failed(int of, Throwable cause) {
        if (of == trial) {
            running.set(false);
            message.set(
                    cause instanceof IOException
                            ? Texts.of("tryit.broken-off")
                            : Texts.of("tryit.failed", ErrorCode.of(cause)));
        }
    }
}
