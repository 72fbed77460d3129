package io.countersign.app.triage.index;

import java.time.Duration;

/** The one thread that works on an index: runs commands one after another. */
public interface IndexThread extends AutoCloseable {
    void execute(Runnable command);

    void executeAfter(Duration delay, Runnable command);

    /** Runs nothing more. */
    @Override
    void close();
}
