package io.countersign.app.confidence;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.TaskRunner;
import io.countersign.app.ui.Picture;
import io.countersign.app.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes what a screen shows, in the background, and says what came of it. To be used on the FX thread. */
public final class ExportModel {
    private final String name;
    private final Supplier<Optional<Table>> shown;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<String> said;

    /** Writes itself as a table. */
    @FunctionalInterface
    public interface Table {
        void write(Path file) throws IOException;
    }

    private interface Saving {
        void save() throws IOException;
    }

    /**
     * @param name begins the names of the files and the ids of the controls
     * @param shown what there is to write, if there is anything
     * @param said hears a sentence of what came of it, or an empty one
     */
    public ExportModel(
            String name,
            Supplier<Optional<Table>> shown,
            TaskRunner tasks,
            InstantSource clock,
            ZoneId zone,
            Consumer<String> said) {
        this.name = name;
        this.shown = shown;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.said = said;
    }

    String name() {
        return name;
    }

    ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** Writes what is shown as a table. */
    public void saveTable(Path file) {
        shown.get().ifPresent(table -> save(file, () -> table.write(file)));
    }

    /** Writes a picture of the charts. */
    public void savePicture(Picture picture, Path file) {
        save(file, () -> picture.save(file));
    }

    private void save(Path file, Saving saving) {
        said.accept("");
        tasks.start(BackgroundTask.of(Texts.of("confidence.saving"), progress -> {
                    saving.save();
                    return file;
                })
                .onDone(saved -> said.accept(Texts.of("confidence.saved", saved)))
                .onFailure(cause -> said.accept(Texts.of("confidence.not-saved", file))));
    }
}
