package io.countersign.app.triage.index;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A named daemon thread; what fails goes to a handler. Once it is closed, nothing runs any more. */
public final class DaemonIndexThread implements IndexThread {
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("countersign-triage-index").factory());
    private final Consumer<Throwable> failures;

    public DaemonIndexThread(Consumer<Throwable> failures) {
        this.failures = failures;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void execute(Runnable command) {
        thread.execute(() -> guarded(command));
    }

    @Override
    public void executeAfter(Duration delay, Runnable command) {
        var _ = thread.schedule(() -> guarded(command), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void guarded(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException broken) {
            failures.accept(broken);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
