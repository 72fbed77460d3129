package io.countersign.app.async;

import java.util.ArrayList;
import java.util.List;

/** Runs each task at once on the calling thread, and remembers failures that no task handled. */
public final class DirectTaskRunner implements TaskRunner {
    private final List<Throwable> failures = new ArrayList<>();

    @Override
    public <T> RunningTask start(BackgroundTask<T> task) {
        T result;
        try {
            result = task.work().run(Progress.UNWATCHED);
        } catch (Exception failure) {
            task.fail(failure, (title, cause) -> failures.add(cause));
            return () -> {};
        }
        task.succeed(result);
        return () -> {};
    }

    public List<Throwable> unhandledFailures() {
        return List.copyOf(failures);
    }
}
