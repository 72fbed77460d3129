package io.countersign.app.tour;

import io.countersign.app.async.FxExecutor;
import io.countersign.app.desktop.Console;
import io.countersign.app.desktop.ConsoleWindow;
import io.countersign.app.ui.Picture;
import io.countersign.engine.review.ReviewQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Works a console window from another thread as a person would: by its keys, looking at what it shows. */
final class TourWindow {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FRAMES = 6;
    private static final Duration BLINK = Duration.ofMillis(20);
    // Counted, not timed: on a computer that was asleep or had no time for us, nothing had a chance to happen.
    private static final long MOST_LOOKS = PATIENCE.dividedBy(BLINK);
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Executor fx = new FxExecutor((title, cause) -> {
        throw new TourFailure("The window failed", cause);
    });
    private final Stage stage;
    private final ConsoleWindow window;

    TourWindow(Stage stage, ConsoleWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /** Looks at the console on the FX thread. */
    <T> T see(Function<Console, T> look) {
        return onFx(() -> look.apply(window.console().orElseThrow()));
    }

    /** Does something with the console on the FX thread. */
    void act(Consumer<Console> deed) {
        see(console -> {
            deed.accept(console);
            return true;
        });
    }

    /** Scrolls what surrounds a node until the node is at its top, or as far as that goes. */
    void scrollTo(String selector) {
        onFx(() -> {
            var root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            Node node = root.lookup(selector);
            for (Node around = node; around != null; around = around.getParent()) {
                if (around instanceof ScrollPane pane) {
                    Node content = pane.getContent();
                    double top = content.sceneToLocal(node.localToScene(0, 0)).getY();
                    double hidden = content.getLayoutBounds().getHeight()
                            - pane.getViewportBounds().getHeight();
                    pane.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
                }
            }
            return true;
        });
    }

    void awaitOpen() {
        await("the queue to be open", () -> onFx(() -> window.console().isPresent()));
    }

    /** Waits until the console is so. */
    void await(String what, Predicate<Console> so) {
        await(what, () -> see(so::test));
    }

    /** Waits until the queue is so. */
    void awaitQueue(String what, Predicate<ReviewQueue> so) {
        var queue = queue();
        await(what, () -> so.test(queue));
    }

    ReviewQueue queue() {
        return see(console -> console.workplace().queue());
    }

    private static void await(String what, Supplier<Boolean> so) {
        for (long look = 0; look < MOST_LOOKS; look++) {
            if (so.get()) {
                return;
            }
            LockSupport.parkNanos(BLINK.toNanos());
        }
        throw new TourFailure("Waited in vain for " + what + ".");
    }

    /** Waits until the keyboard is where text goes. */
    void awaitTyping() {
        await(
                "a place to type",
                () -> onFx(
                        () -> stage.getScene().getFocusOwner() instanceof TextInputControl text && text.isEditable()));
    }

    /** Waits until the window is painted in the dark theme. */
    void awaitDark() {
        await(
                "the dark theme",
                () -> onFx(
                        () -> stage.getScene().getRoot().getPseudoClassStates().contains(DARK)));
    }

    void press(KeyCode code) {
        press(code, code.getChar().toLowerCase(Locale.ROOT), false);
    }

    /** With Ctrl, or the command key where that is the shortcut key. */
    void pressShortcut(KeyCode code) {
        press(code, "", true);
    }

    void pressCharacter(KeyCode code, String character) {
        press(code, character, false);
    }

    private void press(KeyCode code, String character, boolean shortcut) {
        onFx(() -> {
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shortcut);
            if (!shortcut) {
                fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false);
            }
            fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, shortcut);
            return true;
        });
    }

    void type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> onFx(() -> {
                    fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false);
                    return true;
                }));
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean shortcut) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        var focused = stage.getScene().getFocusOwner();
        EventTarget target = focused == null ? stage.getScene().getRoot() : focused;
        Event.fireEvent(
                target, new KeyEvent(type, character, "", code, false, shortcut && !mac, false, shortcut && mac));
    }

    void picture(Path file) {
        awaitFrames();
        try {
            onFx(() -> Picture.of(stage.getScene())).save(file);
        } catch (IOException e) {
            throw new TourFailure("The picture %s cannot be written.".formatted(file), e);
        }
    }

    void leave() {
        onFx(() -> {
            window.leave();
            return true;
        });
    }

    /** Charts are drawn some frames after their numbers have come. */
    private void awaitFrames() {
        var drawn = new CompletableFuture<Boolean>();
        onFx(() -> {
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    if (frames == FRAMES) {
                        stop();
                        drawn.complete(true);
                    }
                }
            }.start();
            return true;
        });
        await(drawn);
    }

    private <T> T onFx(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        fx.execute(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new TourFailure("A step of the tour failed.", e);
        } catch (TimeoutException e) {
            throw new TourFailure("The window does not react.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("The tour was interrupted.", e);
        }
    }
}
