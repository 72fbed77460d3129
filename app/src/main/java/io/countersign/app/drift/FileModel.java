package io.countersign.app.drift;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.RunningTask;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.imports.ImportException;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.drift.MonitorSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** A file that is examined: which column, how, and what was found. To be used on the FX thread. */
public final class FileModel {
    private static final String LIKELY = "confidence";

    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<FileReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FileAlarm>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<String> column = new SimpleObjectProperty<>("");
    private final ObjectProperty<MonitorKind> kind = new SimpleObjectProperty<>(MonitorKind.ANY_CHANGE);
    private final StringProperty target = new SimpleStringProperty(Numbers.plain(MonitorSettings.TARGET, 9));
    private Optional<RunningTask> running = Optional.empty();

    FileModel(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** Reads which columns a file has and examines the likeliest. */
    public void open(Path opened) {
        close();
        file.set(Optional.of(opened));
        busy.set(true);
        running = Optional.of(tasks.start(BackgroundTask.of(
                        Texts.of("drift.file.reading", opened.getFileName()),
                        progress -> FileExamination.columns(question(opened)))
                .onDone(this::opened)
                .onFailure(this::failed)));
    }

    private void opened(List<String> names) {
        busy.set(false);
        columns.set(names);
        column.set(names.contains(LIKELY) ? LIKELY : names.getFirst());
        if (names.contains(LIKELY)) {
            examine();
        }
    }

    /** Watches the chosen column. */
    public void examine() {
        stop();
        Optional<Double> wanted = wanted();
        if (file.get().isEmpty() || wanted.isEmpty()) {
            message.set(Texts.of("drift.file.target.wrong"));
            return;
        }
        FileQuestion asked = question(file.get().get());
        report.set(Optional.empty());
        chosen.set(Optional.empty());
        message.set("");
        busy.set(true);
        running = Optional.of(tasks.start(BackgroundTask.of(
                        Texts.of("drift.file.examining", asked.file().getFileName()),
                        progress -> FileExamination.of(asked, progress))
                .shownToPeople()
                .onDone(this::found)
                .onFailure(this::failed)));
    }

    private void found(FileReport found) {
        busy.set(false);
        report.set(Optional.of(found));
        chosen.set(found.alarms().stream().findFirst());
        message.set(Texts.of("drift.file.found", found.alarms().size(), found.rows(), FileWords.budget(found.whole())));
    }

    private void failed(Throwable cause) {
        busy.set(false);
        message.set(
                cause instanceof ImportException refused
                        ? String.valueOf(refused.getMessage())
                        : Texts.of("drift.file.failed", ErrorCode.of(cause)));
    }

    private FileQuestion question(Path asked) {
        return new FileQuestion(asked, column.get(), kind.get(), wanted().orElse(MonitorSettings.TARGET));
    }

    private Optional<Double> wanted() {
        try {
            return Optional.of(Double.parseDouble(target.get().strip().replace(",", "")))
                    .filter(number -> number > 1 && Double.isFinite(number));
        } catch (NumberFormatException text) {
            return Optional.empty();
        }
    }

    /** Gives up what is under way; what was found before is gone. */
    public void cancel() {
        if (busy.get()) {
            stop();
            message.set(Texts.of("drift.file.cancelled"));
        }
    }

    private void stop() {
        running.ifPresent(RunningTask::cancel);
        running = Optional.empty();
        busy.set(false);
    }

    /** Lets go of the file. */
    public void close() {
        stop();
        file.set(Optional.empty());
        columns.set(List.of());
        report.set(Optional.empty());
        chosen.set(Optional.empty());
        message.set("");
    }

    /** Looks at one alarm. */
    void choose(FileAlarm alarm) {
        chosen.set(Optional.of(alarm));
    }

    /** What is shown on the right, if anything was found. */
    Optional<StreamReport> shown() {
        return report.get().map(found -> chosen.get().map(found::at).orElseGet(found::whole));
    }

    /** The file, if there is one. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<String>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<FileReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<FileAlarm>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What was found or what is wrong, in a sentence. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ObjectProperty<String> columnProperty() {
        return column;
    }

    ObjectProperty<MonitorKind> kindProperty() {
        return kind;
    }

    /** One false alarm in so many values, as it is typed. */
    StringProperty targetProperty() {
        return target;
    }
}
