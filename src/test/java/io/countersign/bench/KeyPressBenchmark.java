package io.countersign.bench;

import io.countersign.app.desktop.OpenConsole;
import io.countersign.app.triage.item.VerdictTrack;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.journal.DeliveryState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** How long it takes from the key that approves to the changed row and to the queue's answer, with everything on disk. */
final class KeyPressBenchmark implements Benchmark {
    private static final int WARMUPS = 30;
    private static final int VERDICTS = 300;
    private static final double GOAL = 50;

    private double[] shown = new double[VERDICTS];
    private double[] answered = new double[VERDICTS];

    @Override
    public List<Figure> measure() {
        try (var server = BenchmarkServer.start(Durability.ALWAYS)) {
            Path home = Files.createTempDirectory("countersign-benchmark");
            Files.writeString(home.resolve("settings.json"), "{\"reviewer\":\"alice\"}");
            server.fill(new TypicalEntries().nextOfMediumRisk(WARMUPS + VERDICTS + 10));
            double[] writes = durableWrites(home.resolve("reference"));
            try (var console = OpenConsole.on(server.url(), home).awaitRows(WARMUPS + VERDICTS + 10)) {
                approveMany(console);
            }
            return figures(writes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Figure> figures(double[] writes) {
        return List.of(
                Figure.told("one write to disk, p50, for comparison", "ms", Samples.quantile(.5, writes)),
                Figure.told("… p99", "ms", Samples.quantile(.99, writes)),
                Figure.told("key press to changed row, p50", "ms", Samples.quantile(.5, shown)),
                Figure.atMost("key press to changed row, p99", "ms", Samples.quantile(.99, shown), GOAL),
                Figure.told("key press to acknowledged, AOF always, p50", "ms", Samples.quantile(.5, answered)),
                Figure.atMost(
                        "key press to acknowledged, AOF always, p99", "ms", Samples.quantile(.99, answered), GOAL));
    }

    private void approveMany(OpenConsole console) {
        console.openFirst();
        for (int i = -WARMUPS; i < VERDICTS; i++) {
            console.awaitConsole("an item", shell -> shell.item().ready().isPresent());
            approve(console, i);
        }
    }

    private void approve(OpenConsole console, int number) {
        var row = new CompletableFuture<Long>();
        var answer = new CompletableFuture<Long>();
        long start = console.see(shell -> {
            ReviewId item = shell.queue().selectedProperty().get().id();
            shell.item().ledger().onChange(track -> follow(track, item, row, answer));
            long pressed = System.nanoTime();
            press(console.stage().getScene().getFocusOwner());
            return pressed;
        });
        double toRow = (joined(row) - start) / 1e6;
        double toAnswer = (joined(answer) - start) / 1e6;
        if (number >= 0) {
            shown[number] = toRow;
            answered[number] = toAnswer;
        }
    }

    private static void follow(
            VerdictTrack track, ReviewId item, CompletableFuture<Long> row, CompletableFuture<Long> answer) {
        if (!track.item().equals(item)) {
            return;
        }
        if (!row.isDone()) {
            afterNextFrame(row);
        }
        if (track.delivery() == DeliveryState.ACKNOWLEDGED) {
            answer.complete(System.nanoTime());
        }
    }

    /** The frame that begins next shows it; it is over when the one after it begins. */
    private static void afterNextFrame(CompletableFuture<Long> seen) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 2) {
                    seen.complete(System.nanoTime());
                    stop();
                }
            }
        }.start();
    }

    private static void press(Node target) {
        Event.fireEvent(target, key(KeyEvent.KEY_PRESSED, "", KeyCode.A));
        Event.fireEvent(target, key(KeyEvent.KEY_TYPED, "a", KeyCode.UNDEFINED));
        Event.fireEvent(target, key(KeyEvent.KEY_RELEASED, "", KeyCode.A));
    }

    private static KeyEvent key(EventType<KeyEvent> type, String text, KeyCode code) {
        return new KeyEvent(type, text, "a", code, false, false, false, false);
    }

    private static long joined(CompletableFuture<Long> moment) {
        return moment.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static double[] durableWrites(Path file) throws IOException {
        var millis = new double[VERDICTS];
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < VERDICTS; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.wrap(new byte[500]));
                channel.force(false);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return millis;
    }
}
