package io.countersign.app.desktop;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.TaskRunner;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Writes a file off the FX thread, however often it is asked to: always the latest, and never an older one after it. */
final class LatestWrite<T> {
    private final KeptFile<T> file;
    private final String title;
    private final TaskRunner tasks;
    private final Optional<Consumer<Throwable>> failed;
    private final AtomicReference<Optional<T>> latest = new AtomicReference<>(Optional.empty());

    /**
     * @param failed told on the FX thread of a write that failed; without it the tasks' own handler is
     */
    LatestWrite(KeptFile<T> file, String title, TaskRunner tasks, Optional<Consumer<Throwable>> failed) {
        this.file = file;
        this.title = title;
        this.tasks = tasks;
        this.failed = failed;
    }

    void write(T value) {
        boolean underWay = latest.getAndSet(Optional.of(value)).isPresent();
        if (!underWay) {
            var task = BackgroundTask.of(title, progress -> writeLatest());
            tasks.start(failed.map(task::onFailure).orElse(task));
        }
    }

    private boolean writeLatest() throws IOException {
        synchronized (file) {
            Optional<T> value = latest.getAndSet(Optional.empty());
            if (value.isPresent()) {
                file.save(value.get());
            }
            return value.isPresent();
        }
    }
}
