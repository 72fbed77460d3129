package io.countersign.app.async;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Work with what is to happen on the FX thread when it ends. Without a failure handler of its own, a failure goes to the
 * runner's; a cancelled task calls neither handler.
 */
public final class BackgroundTask<T> {
    private final String title;
    private final boolean shown;
    private final Work<T> work;
    private final Consumer<? super T> done;
    private final Optional<Consumer<? super Throwable>> failed;

    private BackgroundTask(
            String title,
            boolean shown,
            Work<T> work,
            Consumer<? super T> done,
            Optional<Consumer<? super Throwable>> failed) {
        this.title = title;
        this.shown = shown;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /** A task that people need not see; the title names it in the log. */
    public static <T> BackgroundTask<T> of(String title, Work<T> work) {
        return new BackgroundTask<>(title, false, work, result -> {}, Optional.empty());
    }

    public BackgroundTask<T> onDone(Consumer<? super T> handler) {
        return new BackgroundTask<>(title, shown, work, handler, failed);
    }

    public BackgroundTask<T> onFailure(Consumer<? super Throwable> handler) {
        return new BackgroundTask<>(title, shown, work, done, Optional.of(handler));
    }

    /** Lists the task, under its title, with its progress in the window's status bar. */
    public BackgroundTask<T> shownToPeople() {
        return new BackgroundTask<>(title, true, work, done, failed);
    }

    public String title() {
        return title;
    }

    public boolean shown() {
        return shown;
    }

    public Work<T> work() {
        return work;
    }

    public void succeed(T result) {
        done.accept(result);
    }

    /** Hands the failure to the task's own handler, else to the runner's. */
    public void fail(Throwable cause, FailureHandler otherwise) {
        failed.ifPresentOrElse(handler -> handler.accept(cause), () -> otherwise.failed(title, cause));
    }
}
