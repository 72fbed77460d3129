package io.countersign.app.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * Turns key events below a node into commands. Nothing fires while a person types or a popup is open, and a key that is
 * held down fires once, unless its command says that it repeats.
 */
public final class KeyRouter {
    /** Returns true when the command was carried out; the event then goes no further. */
    @FunctionalInterface
    public interface Handler {
        boolean handle(KeyMap key, KeyEvent event);
    }

    private static final Object TAKES_EVERY_KEY = new Object();

    private final KeyBindings bindings;
    private final Handler handler;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private boolean repeat;

    private KeyRouter(KeyBindings bindings, Handler handler) {
        this.bindings = bindings;
        this.handler = handler;
    }

    /** Listens below the node until unsubscribed. */
    public static Subscription listen(Node node, KeyBindings bindings, Handler handler) {
        var router = new KeyRouter(bindings, handler);
        EventHandler<KeyEvent> filter = router::route;
        node.addEventFilter(KeyEvent.ANY, filter);
        // A window that loses the focus never sees the release.
        var window = node.sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(shown -> shown.focusedProperty())
                .subscribe(focused -> router.held.clear());
        return window.and(() -> node.removeEventFilter(KeyEvent.ANY, filter));
    }

    /** While a node takes every key, as when a person chooses a new one, none of them is a command. */
    public static void takesEveryKey(Node node, boolean takes) {
        if (takes) {
            node.getProperties().put(TAKES_EVERY_KEY, true);
        } else {
            node.getProperties().remove(TAKES_EVERY_KEY);
        }
    }

    /** The character part of a press comes as an event of its own; both parts carry one press. */
    void route(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.remove(event.getCode());
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            repeat = !held.add(event.getCode());
        }
        matched(event).filter(key -> handler.handle(key, event)).ifPresent(key -> event.consume());
    }

    private Optional<KeyMap> matched(KeyEvent event) {
        return bindings.match(event)
                .filter(key -> key.repeats() || !repeat)
                .filter(key -> !taken(event))
                .filter(key -> key.worksWhileTyping() || !isTyping(event))
                .filter(key -> !isPopupOpen());
    }

    private static boolean taken(KeyEvent event) {
        return event.getTarget() instanceof Node node
                && node.hasProperties()
                && node.getProperties().containsKey(TAKES_EVERY_KEY);
    }

    /** Whether the event goes into a text that can be changed. */
    public static boolean isTyping(KeyEvent event) {
        return switch (event.getTarget()) {
            case TextInputControl text -> text.isEditable();
            case GenericStyledArea<?, ?, ?> area -> area.isEditable();
            default -> false;
        };
    }

    /** Whether a menu or the like is open. */
    public static boolean isPopupOpen() {
        return Window.getWindows().stream()
                .anyMatch(
                        window -> window instanceof PopupWindow && !(window instanceof Tooltip) && window.isShowing());
    }
}
