package io.countersign.app.async;

import java.util.function.Consumer;
import javafx.concurrent.Task;

final class FxTask<T> extends Task<T> {
    private final BackgroundTask<T> task;
    private final FailureHandler failures;
    private final Consumer<Task<?>> ended;

    FxTask(BackgroundTask<T> task, FailureHandler failures, Consumer<Task<?>> ended) {
        this.task = task;
        this.failures = failures;
        this.ended = ended;
        updateTitle(task.title());
    }

    @Override
    protected T call() throws Exception {
        return task.work().run(new Watched());
    }

    @Override
    protected void succeeded() {
        ended.accept(this);
        guarded(() -> task.succeed(getValue()));
    }

    @Override
    protected void failed() {
        ended.accept(this);
        guarded(() -> task.fail(getException(), failures));
    }

    @Override
    protected void cancelled() {
        ended.accept(this);
    }

    void cancelByPerson() {
        cancel(true);
    }

    private void guarded(Runnable handler) {
        try {
            handler.run();
        } catch (RuntimeException broken) {
            failures.failed(task.title(), broken);
        }
    }

    private final class Watched implements Progress {
        @Override
        public void at(long done, long total) {
            updateProgress(total > 0 ? done : -1, total > 0 ? total : -1);
        }

        @Override
        public void note(String message) {
            updateMessage(message);
        }

        @Override
        public boolean cancelled() {
            return isCancelled();
        }
    }
}
