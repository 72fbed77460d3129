package io.countersign.app.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One way to press a key, with a text form that settings keep and people read. */
public sealed interface KeyStroke {
    boolean matches(KeyEvent event);

    /** The form that {@link #parse} reads back. */
    String text();

    /** As people write it on this computer: ⌘ on a Mac, Ctrl elsewhere. */
    default String forPeople() {
        return KeyStrokeText.forPeople(this);
    }

    /** A bare letter, digit or symbol, which WCAG 2.1.4 lets people switch off. */
    default boolean singleCharacter() {
        return false;
    }

    static KeyStroke typed(char character) {
        return new Typed(Character.toLowerCase(character), false);
    }

    static KeyStroke pressed(KeyCode code) {
        return new Pressed(code, false, false);
    }

    static KeyStroke shortcut(KeyCode code) {
        return new Pressed(code, true, false);
    }

    static Optional<KeyStroke> parse(String text) {
        return KeyStrokeText.parse(text);
    }

    /** What the person has just pressed, when it can be a key of its own. */
    static Optional<KeyStroke> pressedBy(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return Typed.typedBy(event);
        }
        return KeyModifiers.shortcutDown(event) && !event.getCode().isModifierKey()
                ? Optional.of(new Pressed(event.getCode(), true, event.isShiftDown()))
                : Optional.empty();
    }

    /** Matched by the character typed, so that {@code ?} and {@code /} work on every keyboard layout. */
    record Typed(char character, boolean shift) implements KeyStroke {
        @Override
        public boolean matches(KeyEvent event) {
            return typedBy(event).filter(this::equals).isPresent();
        }

        @Override
        public String text() {
            var symbol = String.valueOf(Character.toUpperCase(character));
            return shift ? "Shift+" + symbol : symbol;
        }

        @Override
        public boolean singleCharacter() {
            return true;
        }

        static Optional<KeyStroke> typedBy(KeyEvent event) {
            var typed = event.getCharacter();
            if (event.getEventType() != KeyEvent.KEY_TYPED
                    || typed.length() != 1
                    || KeyModifiers.commandDown(event)
                    || Character.isISOControl(typed.charAt(0))
                    || Character.isWhitespace(typed.charAt(0))) {
                return Optional.empty();
            }
            char symbol = Character.toLowerCase(typed.charAt(0));
            return Optional.of(new Typed(symbol, Character.isLetter(symbol) && event.isShiftDown()));
        }
    }

    /** Matched by the key, with exactly these modifiers. */
    record Pressed(KeyCode code, boolean shortcut, boolean shift) implements KeyStroke {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED
                    && event.getCode() == code
                    && KeyModifiers.commandDown(event) == shortcut
                    && KeyModifiers.shortcutDown(event) == shortcut
                    && event.isShiftDown() == shift;
        }

        @Override
        public String text() {
            return (shortcut ? "Shortcut+" : "") + (shift ? "Shift+" : "") + code.getName();
        }
    }

    /** Any of 1 to 9; whoever handles it reads which from the event. */
    record Digits(boolean shortcut) implements KeyStroke {
        @Override
        public boolean matches(KeyEvent event) {
            return shortcut
                    ? event.getEventType() == KeyEvent.KEY_PRESSED
                            && KeyModifiers.shortcutDown(event)
                            && digitOf(event) > 0
                    : Typed.typedBy(event).isPresent() && digitOf(event) > 0;
        }

        @Override
        public String text() {
            return shortcut ? "Shortcut+1–9" : "1–9";
        }

        @Override
        public boolean singleCharacter() {
            return !shortcut;
        }
    }

    /** The digit 1 to 9 of this event, else 0. */
    static int digitOf(KeyEvent event) {
        var symbol = event.getEventType() == KeyEvent.KEY_TYPED
                ? event.getCharacter()
                : event.getCode().isDigitKey() ? event.getCode().getName().replaceFirst("(?i)numpad ", "") : "";
        return symbol.toLowerCase(Locale.ROOT).matches("[1-9]") ? Integer.parseInt(symbol) : 0;
    }
}
