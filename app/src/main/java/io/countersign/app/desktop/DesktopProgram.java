package io.countersign.app.desktop;

import io.countersign.app.cli.Desktop;
import io.countersign.app.sample.SampleWish;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.QueueSource;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Opens the window and waits until it is closed. */
public final class DesktopProgram implements Desktop {
    private final QueueSource queues;
    private final DataDirectory data;
    private final Clock clock;

    public DesktopProgram(QueueSource queues, DataDirectory data, Clock clock) {
        this.queues = queues;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public int open(Optional<String> url, Optional<SampleWish> sample) {
        var files = DesktopFiles.load(data, clock);
        var source = new WorkplaceSource(queues, data, clock, url, sample);
        var ended = new CompletableFuture<Integer>();
        Platform.startup(() -> open(source, files, ended));
        try {
            return ended.join();
        } finally {
            Platform.exit();
        }
    }

    private void open(WorkplaceSource source, DesktopFiles files, CompletableFuture<Integer> ended) {
        try {
            new ConsoleWindow(new Stage(), source, files, clock, ended::complete).open();
        } catch (RuntimeException broken) {
            ended.completeExceptionally(broken);
        }
    }
}
