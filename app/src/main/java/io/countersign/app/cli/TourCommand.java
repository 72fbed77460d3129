package io.countersign.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "tour",
        description = "Open every screen without a display, decide through them on a queue of its own, and leave a "
                + "picture of each.")
final class TourCommand implements Callable<Integer> {
    private final CommandContext context;
    private final Tour tour;

    @Parameters(paramLabel = "DIR", description = "Where the pictures go.")
    private Path directory = Path.of("");

    TourCommand(CommandContext context, Tour tour) {
        this.context = context;
        this.tour = tour;
    }

    @Override
    public Integer call() {
        if (context.shared().namesServer()) {
            throw new UsageException("The tour has a server of its own, which is gone afterwards; leave out --redis.");
        }
        return into(directory);
    }

    int into(Path pictures) {
        return tour.run(pictures, new TourReport(context.console()));
    }
}
