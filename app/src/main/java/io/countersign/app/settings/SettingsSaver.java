package io.countersign.app.settings;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.TaskRunner;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Saves every change, one save after another, off the FX thread. */
public final class SettingsSaver implements AutoCloseable {
    private final Settings settings;
    private final SettingsFile file;
    private final TaskRunner runner;
    private final Consumer<Throwable> failed;
    private final Subscription changes;
    // Written when the write happens, not when it was asked for: a late write never brings old values back.
    private volatile SettingsValues latest;
    private boolean saving;
    private boolean changedMeanwhile;

    /**
     * @param failed told on the FX thread when a save failed; the settings stay in force, and the next change tries again
     */
    public SettingsSaver(Settings settings, SettingsFile file, TaskRunner runner, Consumer<Throwable> failed) {
        this.settings = settings;
        this.file = file;
        this.runner = runner;
        this.failed = failed;
        this.latest = settings.values();
        this.changes = settings.onChange(this::changed);
    }

    /** Saves what is not saved yet before it returns. */
    @Override
    public void close() throws IOException {
        changes.unsubscribe();
        if (saving) {
            file.save(latest);
        }
    }

    private void changed() {
        latest = settings.values();
        changedMeanwhile = saving;
        if (!saving) {
            save();
        }
    }

    private void save() {
        saving = true;
        runner.start(BackgroundTask.of("save settings", progress -> write())
                .onDone(saved -> ended())
                .onFailure(cause -> {
                    failed.accept(cause);
                    ended();
                }));
    }

    private SettingsValues write() throws IOException {
        var values = latest;
        file.save(values);
        return values;
    }

    private void ended() {
        saving = false;
        if (changedMeanwhile) {
            changedMeanwhile = false;
            save();
        }
    }
}
