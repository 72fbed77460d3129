package io.countersign.app.triage.index;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Runs commands when the test says so, and delayed ones when it lets time pass. */
public final class ManualIndexThread implements IndexThread {
    private final Queue<Runnable> commands = new ArrayDeque<>();
    private final List<Runnable> delayed = new ArrayList<>();

    @Override
    public void execute(Runnable command) {
        commands.add(command);
    }

    @Override
    public void executeAfter(Duration delay, Runnable command) {
        delayed.add(command);
    }

    public void runAll() {
        for (Runnable next = commands.poll(); next != null; next = commands.poll()) {
            next.run();
        }
    }

    public void letTimePass() {
        commands.addAll(delayed);
        delayed.clear();
        runAll();
    }

    @Override
    public void close() {
        commands.clear();
    }
}
