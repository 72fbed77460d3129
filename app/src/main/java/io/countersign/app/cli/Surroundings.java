package io.countersign.app.cli;

import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.QueueSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the commands touch of the world.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment the environment variables
 * @param clock the time, and the zone in which people read it
 * @param terminal whether a person watches
 * @param display whether a window can be opened
 * @param data where this person's data lives
 * @param queues opens queues
 * @param desktop opens the window; empty in a build without one
 * @param tour shows every screen; empty in a build without one
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        Clock clock,
        boolean terminal,
        boolean display,
        DataDirectory data,
        QueueSource queues,
        Optional<Desktop> desktop,
        Optional<Tour> tour) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
