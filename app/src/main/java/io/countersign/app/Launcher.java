package io.countersign.app;

import io.countersign.app.cli.CommandLineProgram;
import io.countersign.app.cli.Surroundings;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.Logging;
import io.countersign.app.start.RedisQueues;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Where the program starts. A command loads nothing of the desktop. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        DataDirectory data = DataDirectory.locate(environment);
        Logging.start(data);
        System.exit(new CommandLineProgram(surroundings(environment, data)).run(args));
    }

    private static Surroundings surroundings(Map<String, String> environment, DataDirectory data) {
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                environment,
                Clock.system(ZoneId.systemDefault()),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent(),
                data,
                new RedisQueues(data),
                Optional.empty(),
                Optional.empty());
    }
}
