package io.countersign.app.async;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps each task until the test lets it run: for replies that come late, or after a cancellation. */
public final class DeferredTaskRunner implements TaskRunner {
    private final DirectTaskRunner direct = new DirectTaskRunner();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> RunningTask start(BackgroundTask<T> task) {
        Runnable run = () -> direct.start(task);
        waiting.addLast(run);
        return () -> waiting.removeIf(candidate -> candidate == run);
    }

    public int waiting() {
        return waiting.size();
    }

    public void runFirst() {
        waiting.removeFirst().run();
    }

    public void runLast() {
        waiting.removeLast().run();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            runFirst();
        }
    }
}
