package io.countersign.app.desktop;

import io.countersign.app.sample.SampleWish;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.journal.DeliveryState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A console in a real window without a display, on a server that a test controls. */
public final class OpenConsole extends FxRobot implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final ConsoleWindow window;
    private final Stage stage;

    private OpenConsole(Stage stage, ConsoleWindow window) {
        this.stage = stage;
        this.window = window;
    }

    public static OpenConsole on(String redisUrl, Path home) throws TimeoutException {
        return on(redisUrl, home, Optional.empty());
    }

    static OpenConsole on(String redisUrl, Path home, Optional<SampleWish> sample) throws TimeoutException {
        var data = new DataDirectory(home);
        var files = DesktopFiles.load(data, Clock.systemUTC());
        var source = new WorkplaceSource(new RedisQueues(data), data, Clock.systemUTC(), Optional.of(redisUrl), sample);
        var opened = new CompletableFuture<OpenConsole>();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            var stage = new Stage();
            var end = new CompletableFuture<Integer>();
            var window = new ConsoleWindow(stage, source, files, Clock.systemUTC(), end::complete);
            var console = new OpenConsole(stage, window);
            end.thenAccept(console.ended::complete);
            window.open();
            stage.requestFocus();
            opened.complete(console);
        });
        return opened.join();
    }

    public OpenConsole awaitRows(int rows) {
        await(
                "rows",
                () -> window.console()
                        .filter(console -> console.queue()
                                        .table()
                                        .viewProperty()
                                        .get()
                                        .counts()
                                        .matching()
                                == rows)
                        .isPresent());
        return this;
    }

    /** Opens the first item and waits until it may be decided. */
    public ReviewId openFirst() {
        press(KeyCode.J).release(KeyCode.J);
        awaitConsole("the claim", console -> console.item().ready().isPresent());
        return see(console -> console.queue().selectedProperty().get()).id();
    }

    public void awaitDelivery(ReviewId item, DeliveryState state) {
        awaitConsole(
                state + " for " + item,
                console -> Optional.ofNullable(console.item().ledger().byItem().get(item))
                        .filter(track -> track.delivery() == state)
                        .isPresent());
    }

    public void awaitConsole(String what, Predicate<Console> so) {
        await(what, () -> window.console().filter(so).isPresent());
    }

    public void awaitShown(String query) {
        await(query, () -> lookup(query).queryAll().stream().anyMatch(Node::isVisible));
    }

    public <T> T see(Function<Console, T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE.toMillis(), () -> look.apply(window.console().orElseThrow()));
    }

    public Stage stage() {
        return stage;
    }

    /** The exit code, once everything behind the window is closed. */
    int leave() {
        interact(window::leave);
        return ended.join();
    }

    @Override
    public void close() {
        if (!ended.isDone()) {
            leave();
        }
    }

    private void await(String what, Callable<Boolean> so) {
        Awaitility.await(what).atMost(PATIENCE).until(() -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), so));
    }
}
