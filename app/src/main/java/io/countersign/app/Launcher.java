package io.countersign.app;

import io.countersign.app.cli.CommandLineProgram;
import io.countersign.app.cli.Surroundings;
import io.countersign.app.desktop.DesktopProgram;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.Display;
import io.countersign.app.start.Logging;
import io.countersign.app.start.RedisQueues;
import io.countersign.app.tour.TourProgram;
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
        var clock = Clock.system(ZoneId.systemDefault());
        var queues = new RedisQueues(data);
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                environment,
                clock,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent(),
                Display.isThere(environment),
                data,
                queues,
                Optional.of((url, sample) -> new DesktopProgram(queues, data, clock).open(url, sample)),
                Optional.of((directory, report) -> new TourProgram(clock).run(directory, report)));
    }
}
