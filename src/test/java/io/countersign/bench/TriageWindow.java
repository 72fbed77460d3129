package io.countersign.bench;

import io.countersign.app.async.FxPulses;
import io.countersign.app.async.FxTicker;
import io.countersign.app.triage.QueueDesk;
import io.countersign.app.triage.QueueScreen;
import io.countersign.app.triage.QueueViewModel;
import io.countersign.app.triage.SavedView;
import io.countersign.app.triage.SavedViewStore;
import io.countersign.app.triage.index.DaemonIndexThread;
import io.countersign.app.triage.index.IndexView;
import io.countersign.app.ui.Appearance;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.Theme;
import io.countersign.engine.review.Reviewer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The Queue screen in a window of 1280 x 800 without a display. */
final class TriageWindow implements AutoCloseable {
    private static final CompletableFuture<Void> TOOLKIT = new CompletableFuture<>();

    private final QueueViewModel model;
    private final QueueScreen screen;
    private final Stage stage;

    private TriageWindow() {
        var ticker = new FxTicker();
        model = new QueueViewModel(new QueueDesk(
                new Reviewer("alice"),
                Clock.systemUTC(),
                new DaemonIndexThread(Throwable::printStackTrace),
                new FxPulses(),
                ticker,
                new NoViews()));
        screen = new QueueScreen(model, ticker, new KeyBindings(), new Label(), (key, event) -> false, List.of());
        var appearance = new Appearance();
        appearance.themeProperty().set(Theme.LIGHT);
        var _ = appearance.apply();
        stage = new Stage();
        var scene = new Scene(new BorderPane(screen.node()), 1280, 800);
        var _ = appearance.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    static TriageWindow open() {
        startToolkit();
        return onFx(TriageWindow::new);
    }

    /** Once for all windows. */
    static synchronized void startToolkit() {
        if (!TOOLKIT.isDone()) {
            Platform.setImplicitExit(false);
            Platform.startup(() -> TOOLKIT.complete(null));
        }
        TOOLKIT.join();
    }

    QueueViewModel model() {
        return model;
    }

    /** Looks at every frame, and says after how many milliseconds it was so. */
    CompletableFuture<Double> when(Predicate<IndexView> so, long since) {
        var seen = new CompletableFuture<Double>();
        var looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (so.test(view())) {
                    seen.complete((System.nanoTime() - since) / 1e6);
                    stop();
                }
            }
        };
        Platform.runLater(looking::start);
        return seen;
    }

    IndexView view() {
        return model.table().viewProperty().get();
    }

    TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup(".table-view");
    }

    /** Whether a row with an item is laid out. */
    boolean showsRows() {
        return stage.getScene().getRoot().lookupAll(".table-row-cell").stream()
                .anyMatch(row -> row instanceof TableRow<?> cell && cell.getItem() != null && cell.getHeight() > 0);
    }

    static <T> T onFx(Callable<T> look) {
        var seen = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                seen.complete(look.call());
            } catch (Exception failed) {
                seen.completeExceptionally(failed);
            }
        });
        return seen.join();
    }

    /** Waits so long, however often it is woken: what a thread waited for before may still wake it once. */
    static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Override
    public void close() {
        onFx(() -> {
            screen.close();
            stage.close();
            return true;
        });
    }

    private static final class NoViews implements SavedViewStore {
        @Override
        public List<SavedView> load() {
            return List.of();
        }

        @Override
        public void save(List<SavedView> views) {}
    }
}
