package io.countersign.app.quarantine;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The entries in quarantine, and their release into the queue. */
public final class QuarantineViewModel {
    /** The screen shows this many of the oldest entries; the command line lists them all. */
    static final int SHOWN = 1_000;

    private static final int PREVIEW_BYTES = 64 * 1024;

    private final Quarantine quarantine;
    private final Supplier<Reviewer> me;
    private final TaskRunner tasks;
    private final ObservableList<Quarantine.Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Quarantine.Entry> readOnlyEntries = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean loading;

    public QuarantineViewModel(Quarantine quarantine, Supplier<Reviewer> me, TaskRunner tasks) {
        this.quarantine = quarantine;
        this.me = me;
        this.tasks = tasks;
    }

    /** Reads the quarantine again, unless that is under way. */
    public void refresh() {
        if (loading) {
            return;
        }
        loading = true;
        tasks.start(BackgroundTask.of("read the quarantine", progress -> quarantine.list("", SHOWN))
                .onDone(this::show)
                .onFailure(this::failed));
    }

    public void release(List<Quarantine.Entry> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        var frozen = List.copyOf(chosen);
        var by = me.get();
        tasks.start(BackgroundTask.of(
                        "release from quarantine",
                        progress -> frozen.stream()
                                .map(entry -> quarantine.release(entry.id(), by))
                                .flatMap(Optional::stream)
                                .toList())
                .onDone(this::released)
                .onFailure(this::failed));
    }

    /** The entry's bytes as text, the start of it if it is long. */
    static String preview(Quarantine.Entry entry) {
        byte[] raw = entry.raw();
        if (raw.length <= PREVIEW_BYTES) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        var start = new String(raw, 0, PREVIEW_BYTES, StandardCharsets.UTF_8);
        return start + "\n" + Texts.of("quarantine.cut", PREVIEW_BYTES / 1024, raw.length / 1024);
    }

    public ObservableList<Quarantine.Entry> entries() {
        return readOnlyEntries;
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** What happened last, in a sentence; empty if nothing is to be said. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    private void show(List<Quarantine.Entry> read) {
        loading = false;
        loaded.set(true);
        if (!sameEntries(read)) {
            entries.setAll(read);
        }
    }

    private boolean sameEntries(List<Quarantine.Entry> read) {
        return entries.stream()
                .map(Quarantine.Entry::id)
                .toList()
                .equals(read.stream().map(Quarantine.Entry::id).toList());
    }

    private void released(List<ReviewId> items) {
        message.set(Texts.of("quarantine.released", items.size()));
        refresh();
    }

    private void failed(Throwable cause) {
        loading = false;
        message.set(Texts.of("quarantine.failed", sentence(cause)));
    }

    private static String sentence(Throwable cause) {
        return cause instanceof QueueException known ? String.valueOf(known.getMessage()) : ErrorCode.of(cause);
    }
}
