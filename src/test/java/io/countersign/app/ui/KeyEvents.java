package io.countersign.app.ui;

import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Key events as a keyboard sends them. */
public final class KeyEvents {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private KeyEvents() {}

    public static KeyEvent typed(String character) {
        return event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false, false);
    }

    public static KeyEvent typedWithShift(String character) {
        return event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, true, false);
    }

    public static KeyEvent typedWithShortcut(String character) {
        return event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false, true);
    }

    public static KeyEvent pressed(KeyCode code) {
        return event(KeyEvent.KEY_PRESSED, "", code, false, false);
    }

    public static KeyEvent released(KeyCode code) {
        return event(KeyEvent.KEY_RELEASED, "", code, false, false);
    }

    public static KeyEvent pressedWithShortcut(KeyCode code) {
        return event(KeyEvent.KEY_PRESSED, "", code, false, true);
    }

    private static KeyEvent event(
            EventType<KeyEvent> type, String character, KeyCode code, boolean shift, boolean shortcut) {
        return new KeyEvent(type, character, "", code, shift, shortcut && !MAC, false, shortcut && MAC);
    }
}
