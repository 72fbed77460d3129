package io.countersign.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows every screen without a display, on a queue of its own. */
@FunctionalInterface
public interface Tour {
    /**
     * Opens each screen, decides through it, and leaves a picture of each.
     *
     * @param directory where the pictures go; made if it is not there
     * @param report takes a sentence about each step
     * @return the exit code
     */
    int run(Path directory, PrintWriter report);
}
