package io.countersign.app.cli;

import io.countersign.app.sample.SampleWish;
import java.util.Optional;

/** The window. It is opened through this, so that no command loads a class of the desktop. */
@FunctionalInterface
public interface Desktop {
    /**
     * Opens the window and returns when it has been closed.
     *
     * @param url the server; empty for the embedded queue
     * @param sample whether and how made-up loan applications come in; empty if they do not
     * @return the exit code
     */
    int open(Optional<String> url, Optional<SampleWish> sample);
}
