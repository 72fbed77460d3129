package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;

/** The characters of a US keyboard. */
final class UsKeyboard {
    private static final int CONTROL_BITS = 0x1f;
    private static final Map<KeyCode, String> PLAIN_AND_SHIFTED = Map.ofEntries(
            Map.entry(KeyCode.DIGIT1, "1!"),
            Map.entry(KeyCode.DIGIT2, "2@"),
            Map.entry(KeyCode.DIGIT3, "3#"),
            Map.entry(KeyCode.DIGIT4, "4$"),
            Map.entry(KeyCode.DIGIT5, "5%"),
            Map.entry(KeyCode.DIGIT6, "6^"),
            Map.entry(KeyCode.DIGIT7, "7&"),
            Map.entry(KeyCode.DIGIT8, "8*"),
            Map.entry(KeyCode.DIGIT9, "9("),
            Map.entry(KeyCode.DIGIT0, "0)"),
            Map.entry(KeyCode.BACK_QUOTE, "`~"),
            Map.entry(KeyCode.MINUS, "-_"),
            Map.entry(KeyCode.EQUALS, "=+"),
            Map.entry(KeyCode.OPEN_BRACKET, "[{"),
            Map.entry(KeyCode.CLOSE_BRACKET, "]}"),
            Map.entry(KeyCode.BACK_SLASH, "\\|"),
            Map.entry(KeyCode.SEMICOLON, ";:"),
            Map.entry(KeyCode.QUOTE, "'\""),
            Map.entry(KeyCode.COMMA, ",<"),
            Map.entry(KeyCode.PERIOD, ".>"),
            Map.entry(KeyCode.SLASH, "/?"),
            Map.entry(KeyCode.SPACE, "  "),
            Map.entry(KeyCode.ENTER, "\r\r"),
            Map.entry(KeyCode.TAB, "\t\t"),
            Map.entry(KeyCode.BACK_SPACE, "\b\b"),
            Map.entry(KeyCode.ESCAPE, "\u001b\u001b"),
            Map.entry(KeyCode.DELETE, "\u007f\u007f"));

    private UsKeyboard() {}

    static char[] characters(KeyCode code, Set<KeyCode> down) {
        boolean shift = down.contains(KeyCode.SHIFT);
        if (code.isLetterKey()) {
            char letter = code.getName().charAt(0);
            char typed = shift ? letter : Character.toLowerCase(letter);
            return new char[] {down.contains(KeyCode.CONTROL) ? (char) (letter & CONTROL_BITS) : typed};
        }
        var pair = PLAIN_AND_SHIFTED.get(code);
        return pair == null ? new char[0] : new char[] {pair.charAt(shift ? 1 : 0)};
    }

    static int modifier(KeyCode code) {
        return switch (code) {
            case SHIFT -> KeyEvent.MODIFIER_SHIFT;
            case CONTROL -> KeyEvent.MODIFIER_CONTROL;
            case ALT -> KeyEvent.MODIFIER_ALT;
            case COMMAND, META -> KeyEvent.MODIFIER_COMMAND;
            default -> KeyEvent.MODIFIER_NONE;
        };
    }
}
