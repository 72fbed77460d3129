package io.countersign.app.ui;

import java.util.Optional;
import javafx.scene.input.KeyCode;

final class KeyStrokeText {
    private static final String SHORTCUT = "Shortcut+";
    private static final String SHIFT = "Shift+";
    private static final String DIGITS = "1–9";

    private KeyStrokeText() {}

    static Optional<KeyStroke> parse(String text) {
        return switch (text) {
            case DIGITS -> Optional.of(new KeyStroke.Digits(false));
            case SHORTCUT + DIGITS -> Optional.of(new KeyStroke.Digits(true));
            default -> parseOneKey(text);
        };
    }

    static String forPeople(KeyStroke stroke) {
        var text = stroke.text().replace(SHORTCUT, KeyModifiers.MAC ? "⌘" : "Ctrl+");
        return text.replace("Down", "↓").replace("Up", "↑");
    }

    private static Optional<KeyStroke> parseOneKey(String text) {
        boolean shortcut = text.startsWith(SHORTCUT) && text.length() > SHORTCUT.length();
        var afterShortcut = shortcut ? text.substring(SHORTCUT.length()) : text;
        boolean shift = afterShortcut.startsWith(SHIFT) && afterShortcut.length() > SHIFT.length();
        var key = shift ? afterShortcut.substring(SHIFT.length()) : afterShortcut;
        return !shortcut && key.length() == 1 ? typed(key.charAt(0), shift) : pressed(key, shortcut, shift);
    }

    private static Optional<KeyStroke> typed(char symbol, boolean shift) {
        return Character.isWhitespace(symbol) || Character.isISOControl(symbol)
                ? Optional.empty()
                : Optional.of(new KeyStroke.Typed(Character.toLowerCase(symbol), shift));
    }

    private static Optional<KeyStroke> pressed(String key, boolean shortcut, boolean shift) {
        return Optional.ofNullable(KeyCode.getKeyCode(key)).map(code -> new KeyStroke.Pressed(code, shortcut, shift));
    }
}
