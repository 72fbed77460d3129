package io.countersign.app.cli;

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
    int run(Path directory, Report report);

    /** Takes sentences for people about what the tour does. */
    interface Report {
        /** Something was done. */
        void step(String sentence);

        /** A picture was made. */
        void picture(Path file, String sentence);

        /** A verdict was published, as the queue tells it. */
        void verdict(String item, String status, String sentence);

        /** The tour cannot go on. */
        void problem(String sentence);
    }
}
