package io.countersign.app.ui;

import java.util.Locale;
import javafx.scene.input.KeyEvent;

/** Reads modifiers without the toolkit, so that keys are testable without one. */
final class KeyModifiers {
    static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private KeyModifiers() {}

    static boolean shortcutDown(KeyEvent event) {
        return MAC ? event.isMetaDown() : event.isControlDown() && !event.isAltDown();
    }

    /** A modifier that makes a character a command; Ctrl with Alt is AltGr, which only types. */
    static boolean commandDown(KeyEvent event) {
        return event.isMetaDown() || event.isControlDown() != event.isAltDown();
    }
}
