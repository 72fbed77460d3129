package io.countersign.app.async;

import java.util.function.Consumer;

/** Runs work off the FX thread and brings its result or its failure back to it. */
public interface TaskRunner {
    <T> RunningTask start(BackgroundTask<T> task);

    /** Short work whose failure goes to the runner's handler. */
    default <T> RunningTask start(String title, Work<T> work, Consumer<? super T> done) {
        return start(BackgroundTask.of(title, work).onDone(done));
    }
}
