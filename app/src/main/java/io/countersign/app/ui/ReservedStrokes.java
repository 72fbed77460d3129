package io.countersign.app.ui;

import java.util.Set;
import javafx.scene.input.KeyCode;

/** Keys that keep the meaning which they have everywhere else. */
final class ReservedStrokes {
    private static final Set<KeyCode> WITH_SHORTCUT =
            Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Q, KeyCode.W);

    private ReservedStrokes() {}

    static boolean contains(KeyStroke stroke) {
        return switch (stroke) {
            case KeyStroke.Typed typed -> false;
            case KeyStroke.Pressed pressed -> !pressed.shortcut() || WITH_SHORTCUT.contains(pressed.code());
            case KeyStroke.Digits digits -> true;
        };
    }

    static boolean overlap(KeyStroke held, KeyStroke wanted) {
        return held.equals(wanted) || (held instanceof KeyStroke.Digits digits && isOneOf(digits, wanted));
    }

    private static boolean isOneOf(KeyStroke.Digits digits, KeyStroke wanted) {
        return switch (wanted) {
            case KeyStroke.Typed typed -> !digits.shortcut() && typed.character() >= '1' && typed.character() <= '9';
            case KeyStroke.Pressed pressed ->
                digits.shortcut() && pressed.code().isDigitKey();
            case KeyStroke.Digits other -> true;
        };
    }
}
