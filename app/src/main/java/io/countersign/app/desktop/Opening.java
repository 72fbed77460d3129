package io.countersign.app.desktop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What is opened one after the other, and closed in reverse where not everything can be opened. For one thread. */
final class Opening implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();

    <T> T keep(T opened, Consumer<T> close) {
        closings.push(() -> close.accept(opened));
        return opened;
    }

    /** Everything is open, and this one closes it from now on. */
    <T> T finished(T owner) {
        closings.clear();
        return owner;
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
    }
}
