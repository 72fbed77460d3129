package io.countersign.app.async;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/** Runs tasks on named daemon threads; to be called on the FX thread. */
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);

    // Platform threads: sorting a million rows on a virtual thread would hold one of very few carriers.
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("countersign-background-", 0).factory());
    private final ObservableList<Task<?>> shown = FXCollections.observableArrayList();
    private final ObservableList<Task<?>> shownReadOnly = FXCollections.unmodifiableObservableList(shown);
    private final FailureHandler failures;

    public FxTaskRunner(FailureHandler failures) {
        this.failures = failures;
    }

    /** After the runner was closed nothing starts any more. */
    @Override
    public <T> RunningTask start(BackgroundTask<T> task) {
        var fxTask = new FxTask<>(task, failures, shown::remove);
        if (task.shown()) {
            shown.add(fxTask);
        }
        try {
            threads.execute(fxTask);
        } catch (RejectedExecutionException closedMeanwhile) {
            shown.remove(fxTask);
        }
        return fxTask::cancelByPerson;
    }

    /** The tasks that people should see, in the order of their start. */
    public ObservableList<Task<?>> shownTasks() {
        return shownReadOnly;
    }

    /** Lets short work end first; blocks for at most two seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
