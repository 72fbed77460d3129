package io.countersign.app.settings.models;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.review.QueueException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where every model stands, the history of one of them, and a person's wish for it. */
public final class ModelsViewModel {
    /** The latest are enough to understand where it stands; the audit has them all. */
    static final int HISTORY = 50;

    private final ModelsDesk desk;
    private final ReadOnlyObjectWrapper<List<AutonomyStatus>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<AutonomyStatus>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<AutonomyStatus>> history = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final StringProperty reason = new SimpleStringProperty("");
    private boolean looking;

    public ModelsViewModel(ModelsDesk desk) {
        this.desk = desk;
    }

    ModelsDesk desk() {
        return desk;
    }

    /** Reads where they stand, unless that is under way. */
    public void look() {
        if (looking) {
            return;
        }
        looking = true;
        desk.tasks()
                .start(BackgroundTask.of(
                                "read the models' levels",
                                progress -> desk.board().statuses())
                        .onDone(this::show)
                        .onFailure(cause -> looking = false));
    }

    private void show(List<AutonomyStatus> read) {
        looking = false;
        known.set(true);
        models.set(List.copyOf(read));
        var wanted = selected.get().map(AutonomyStatus::model);
        select(read.stream()
                .filter(status -> wanted.filter(status.model()::equals).isPresent())
                .findFirst()
                .or(() -> read.stream().findFirst()));
    }

    void select(Optional<AutonomyStatus> status) {
        var before = selected.get();
        selected.set(status);
        boolean changed = !before.map(ModelsViewModel::standing).equals(status.map(ModelsViewModel::standing));
        if (changed) {
            status.ifPresent(shown -> readHistory(shown.model()));
        }
    }

    private record Standing(String model, Object since, Object level, boolean pinned, String alarm) {}

    private static Standing standing(AutonomyStatus status) {
        return new Standing(status.model(), status.since(), status.level(), status.pinned(), status.alarm());
    }

    private void readHistory(String model) {
        desk.tasks()
                .start(BackgroundTask.of(
                                "read a model's history",
                                progress -> desk.board().history(model, HISTORY))
                        .onDone(read -> {
                            if (selected.get()
                                    .filter(status -> status.model().equals(model))
                                    .isPresent()) {
                                history.set(read);
                            }
                        })
                        .onFailure(this::failed));
    }

    /** Whether something can be asked for. */
    boolean canAct() {
        return desk.mayChange() && selected.get().isPresent() && !reason.get().isBlank();
    }

    /** Puts the selected model at a level, where it stays. */
    void pin(AutonomyLevel level) {
        report(
                why -> new AutonomyEvent.Pinned(level, desk.me().name(), why),
                status -> Texts.of(
                        "models.pinned", status.model(), LevelLook.of(level).text()));
    }

    /** Lets the rules move the selected model again. */
    void release() {
        report(
                why -> new AutonomyEvent.Released(desk.me().name(), why),
                status -> Texts.of("models.released", status.model()));
    }

    private interface Wish {
        AutonomyEvent because(String reason);
    }

    private interface Told {
        String of(AutonomyStatus status);
    }

    private void report(Wish wish, Told told) {
        if (!canAct()) {
            return;
        }
        String model = selected.get().orElseThrow().model();
        AutonomyEvent event = wish.because(reason.get().strip());
        desk.tasks()
                .start(BackgroundTask.of(
                                "change a model's level",
                                progress -> desk.board().report(model, event))
                        .onDone(changed(told))
                        .onFailure(this::failed));
    }

    private Consumer<AutonomyStatus> changed(Told told) {
        return status -> {
            reason.set("");
            notice.set(told.of(status));
            look();
        };
    }

    private void failed(Throwable cause) {
        String sentence =
                cause instanceof QueueException said ? String.valueOf(said.getMessage()) : ErrorCode.of(cause);
        notice.set(Texts.of("models.failed", sentence));
    }

    /** By name. */
    public ReadOnlyObjectProperty<List<AutonomyStatus>> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<AutonomyStatus>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Of the selected model, newest first. */
    ReadOnlyObjectProperty<List<AutonomyStatus>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Whether the levels were read once. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** What came of the last wish, in a sentence. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }
}
