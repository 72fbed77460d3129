package io.countersign.app.tour;

import io.countersign.app.cli.Tour;
import io.countersign.app.desktop.ConsoleWindow;
import io.countersign.app.desktop.DesktopFiles;
import io.countersign.app.desktop.WorkplaceSource;
import io.countersign.app.sample.SampleWish;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.review.QueueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the tour on an embedded Redis of its own, which is gone afterwards. */
public final class TourProgram implements Tour {
    private static final Logger LOG = LoggerFactory.getLogger(TourProgram.class);
    private static final int DONE = 0;
    private static final int FAILED = 2;

    private final Clock clock;

    public TourProgram(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int run(Path directory, Report report) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Files.createDirectories(directory);
            Path home = Files.createTempDirectory("countersign-tour");
            int code = give(directory, report, new DataDirectory(home));
            delete(home);
            return code;
        } catch (IOException e) {
            LOG.warn("The tour cannot write", e);
            report.problem("The tour cannot write to %s. Choose a directory that can be written.".formatted(directory));
            return FAILED;
        }
    }

    private int give(Path directory, Report report, DataDirectory data) {
        var ended = new CompletableFuture<Integer>();
        TourWindow window = open(data, ended);
        try {
            new TourSteps(window, directory, report).walk();
            return DONE;
        } catch (TourFailure | QueueException e) {
            LOG.error("The tour failed", e);
            report.problem("The tour ended early. " + e.getMessage());
            return FAILED;
        } finally {
            leave(window, ended);
        }
    }

    private static void leave(TourWindow window, CompletableFuture<Integer> ended) {
        try {
            window.leave();
            ended.join();
        } catch (TourFailure stuck) {
            LOG.error("The window of the tour could not be closed", stuck);
        } finally {
            Platform.exit();
        }
    }

    private TourWindow open(DataDirectory data, CompletableFuture<Integer> ended) {
        var files = DesktopFiles.load(data, clock);
        var source = new WorkplaceSource(
                new RedisQueues(data), data, clock, Optional.empty(), Optional.of(SampleWish.CHANGED));
        var opened = new CompletableFuture<TourWindow>();
        Platform.startup(() -> {
            try {
                var stage = new Stage();
                var window = new ConsoleWindow(stage, source, files, clock, ended::complete);
                window.open();
                opened.complete(new TourWindow(stage, window));
            } catch (RuntimeException broken) {
                opened.completeExceptionally(broken);
            }
        });
        return opened.join();
    }

    /** What cannot be deleted stays in the system's temporary directory; the tour is none the worse for it. */
    private static void delete(Path home) {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stuck) {
            LOG.warn("The tour's own data in {} could not be deleted", home, stuck);
        }
    }
}
