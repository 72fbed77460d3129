package io.countersign.app.triage.item;

import io.countersign.app.triage.item.DecisionKeys.Circumstances;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyRouter;
import io.countersign.app.ui.KeyStroke;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What each key does to the item. Watches the whole window's keys, because the table may have the focus. */
final class ItemKeys {
    private final ItemViewModel model;
    private final DecisionKeys decisions = new DecisionKeys();
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> released =
            event -> decisions.released(event.getCode().name());

    ItemKeys(ItemViewModel model, Node pane) {
        this.model = model;
        pane.sceneProperty().subscribe(this::watch);
        pane.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(window -> window.focusedProperty())
                .subscribe(focused -> decisions.lostFocus());
    }

    private void watch(@Nullable Scene before, @Nullable Scene scene) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
        }
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
        }
    }

    private void pressed(KeyEvent event) {
        boolean modifier = event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
        decisions.pressed(
                event.getCode().name(),
                new Circumstances(KeyRouter.isTyping(event), modifier, KeyRouter.isPopupOpen(), model.ready()));
    }

    boolean handle(KeyMap key, KeyEvent event) {
        Composing mode = model.composer().modeProperty().get();
        if (mode == Composing.NOTHING) {
            return handleReading(key);
        }
        return handleOwn(mode, key, event) || handleComposing(key);
    }

    private boolean handleOwn(Composing mode, KeyMap key, KeyEvent event) {
        return switch (key) {
            case REASON -> mode == Composing.SNOOZE ? snooze(KeyStroke.digitOf(event)) : choose(event);
            case DIFF -> mode == Composing.MODIFY && done(model::compare);
            default -> false;
        };
    }

    private boolean choose(KeyEvent event) {
        return model.composer().reason().choose(KeyStroke.digitOf(event));
    }

    private boolean handleReading(KeyMap key) {
        return switch (key) {
            case APPROVE -> decide(model::approve);
            case MODIFY -> decide(model::modify);
            case REJECT -> decide(model::reject);
            case ESCALATE -> done(model::escalate);
            case SKIP -> done(model::skip);
            case SNOOZE -> done(model::composeSnooze);
            case COMMENT -> done(model::comment);
            case UNDO -> done(model::undo);
            case REVEAL -> done(model.advice()::ask);
            case DIFF -> done(model::compare);
            case BACK -> model.conflictBinding().get().isPresent() && done(model::dismissConflict);
            default -> false;
        };
    }

    /** While something is composed, keys that decide or move on do nothing. */
    private boolean handleComposing(KeyMap key) {
        return switch (key) {
            case COMMIT -> done(model::commit);
            case BACK -> done(model::back);
            case APPROVE, MODIFY, REJECT, ESCALATE, SKIP, SNOOZE, COMMENT, UNDO, REASON -> true;
            default -> false;
        };
    }

    private boolean snooze(int number) {
        var choices = SnoozeChoice.values();
        return number >= 1 && number <= choices.length && done(() -> model.snooze(choices[number - 1]));
    }

    private boolean decide(Runnable decision) {
        var ready = model.ready();
        boolean may = ready.isPresent() && decisions.mayDecide(ready.getAsLong());
        return may && done(decision);
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
