package io.countersign.app.cli;

import java.util.Optional;

/** The window. It is opened through this, so that no command loads a class of the desktop. */
@FunctionalInterface
public interface Desktop {
    /**
     * Opens the window and returns when it has been closed.
     *
     * @param url the server; empty for the embedded queue
     * @param sample whether to fill the queue with made-up loan applications first
     * @return the exit code
     */
    int open(Optional<String> url, boolean sample);
}
