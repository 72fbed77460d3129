package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeyBindingsTest {
    private final KeyBindings bindings = new KeyBindings();

    @Test
    void lettersMatchByTheCharacterTyped() {
        assertThat(bindings.match(KeyEvents.typed("a"))).contains(KeyMap.APPROVE);
        assertThat(bindings.match(KeyEvents.typed("j"))).contains(KeyMap.NEXT);
        assertThat(bindings.match(KeyEvents.typedWithShift("J"))).contains(KeyMap.SELECT_NEXT);
    }

    @Test
    void capsLockChangesNothing() {
        assertThat(bindings.match(KeyEvents.typed("A"))).contains(KeyMap.APPROVE);
    }

    @Test
    void symbolsMatchWhereverTheLayoutHasThem() {
        assertThat(bindings.match(KeyEvents.typedWithShift("/"))).contains(KeyMap.SEARCH);
        assertThat(bindings.match(KeyEvents.typed("/"))).contains(KeyMap.SEARCH);
        assertThat(bindings.match(KeyEvents.typedWithShift("?"))).contains(KeyMap.CHEAT_SHEET);
    }

    @Test
    void altGrIsTypingAndNoModifier() {
        var altGr = new KeyEvent(KeyEvent.KEY_TYPED, "/", "", KeyCode.UNDEFINED, false, true, true, false);
        assertThat(bindings.match(altGr)).contains(KeyMap.SEARCH);
    }

    @Test
    void aModifierHeldDownDecidesNothing() {
        assertThat(bindings.match(KeyEvents.typedWithShortcut("a"))).isEmpty();
        assertThat(bindings.match(KeyEvents.typedWithShift("A"))).isEmpty();
        var alt = new KeyEvent(KeyEvent.KEY_TYPED, "a", "", KeyCode.UNDEFINED, false, false, true, false);
        assertThat(bindings.match(alt)).isEmpty();
    }

    @Test
    void shortcutsMatchByTheKey() {
        assertThat(bindings.match(KeyEvents.pressedWithShortcut(KeyCode.K))).contains(KeyMap.PALETTE);
        assertThat(bindings.match(KeyEvents.pressedWithShortcut(KeyCode.Z))).contains(KeyMap.UNDO);
        assertThat(bindings.match(KeyEvents.pressedWithShortcut(KeyCode.ENTER))).contains(KeyMap.COMMIT);
        assertThat(bindings.match(KeyEvents.pressed(KeyCode.ENTER))).contains(KeyMap.OPEN);
    }

    @Test
    void digitsChooseAReason() {
        assertThat(bindings.match(KeyEvents.typed("3"))).contains(KeyMap.REASON);
        assertThat(bindings.match(KeyEvents.typed("0"))).isEmpty();
        assertThat(bindings.match(KeyEvents.pressedWithShortcut(KeyCode.DIGIT2)))
                .contains(KeyMap.GO_TO_SCREEN);
        assertThat(KeyStroke.digitOf(KeyEvents.pressedWithShortcut(KeyCode.NUMPAD7)))
                .isEqualTo(7);
        assertThat(KeyStroke.digitOf(KeyEvents.typed("3"))).isEqualTo(3);
    }

    @Test
    void noTwoDefaultsCollide() {
        for (var key : KeyMap.values()) {
            if (key.remappable()) {
                assertThat(bindings.remap(key, key.standard())).as(key.id()).isEqualTo(new Remapping.Done());
            }
        }
    }

    @Test
    void everyKeyOfTheCheatSheetReadsBackFromItsText() {
        for (var key : KeyMap.values()) {
            if (key.remappable()) {
                assertThat(KeyStroke.parse(key.standard().text())).as(key.id()).contains(key.standard());
            }
        }
    }

    @Nested
    class Remapped {
        @Test
        void theNewKeyActsAndTheOldDoesNot() {
            assertThat(bindings.remap(KeyMap.APPROVE, KeyStroke.typed('y'))).isEqualTo(new Remapping.Done());
            assertThat(bindings.match(KeyEvents.typed("y"))).contains(KeyMap.APPROVE);
            assertThat(bindings.match(KeyEvents.typed("a"))).isEmpty();
        }

        @Test
        void aKeyThatIsTakenIsRefusedAndNamesItsHolder() {
            assertThat(bindings.remap(KeyMap.APPROVE, KeyStroke.typed('r')))
                    .isEqualTo(new Remapping.Collides(KeyMap.REJECT));
            assertThat(bindings.match(KeyEvents.typed("a"))).contains(KeyMap.APPROVE);
        }

        @Test
        void aDigitCollidesWithTheReasons() {
            assertThat(bindings.remap(KeyMap.APPROVE, KeyStroke.typed('4')))
                    .isEqualTo(new Remapping.Collides(KeyMap.REASON));
        }

        @Test
        void enterBackspaceAndDeleteNeverDecide() {
            for (var code : new KeyCode[] {KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.SPACE}) {
                assertThat(bindings.remap(KeyMap.APPROVE, KeyStroke.pressed(code)))
                        .isEqualTo(new Remapping.Reserved());
            }
            assertThat(bindings.remap(KeyMap.APPROVE, KeyStroke.shortcut(KeyCode.C)))
                    .isEqualTo(new Remapping.Reserved());
        }

        @Test
        void fixedKeysStay() {
            assertThat(bindings.remap(KeyMap.OPEN, KeyStroke.typed('o'))).isEqualTo(new Remapping.Reserved());
        }

        @Test
        void resetGivesTheDefaultBack() {
            bindings.remap(KeyMap.APPROVE, KeyStroke.typed('y'));
            bindings.reset(KeyMap.APPROVE);
            assertThat(bindings.remappedProperty().get()).isEmpty();
        }

        @Test
        void resetSaysWhenTheDefaultIsTakenMeanwhile() {
            bindings.remap(KeyMap.APPROVE, KeyStroke.typed('y'));
            bindings.remap(KeyMap.SKIP, KeyStroke.typed('a'));
            assertThat(bindings.reset(KeyMap.APPROVE)).isEqualTo(new Remapping.Collides(KeyMap.SKIP));
        }
    }

    @Nested
    class Saved {
        @Test
        void twoKeysThatChangedPlacesLoadAgain() {
            bindings.load(Map.of("approve", "R", "reject", "A"));
            assertThat(bindings.match(KeyEvents.typed("r"))).contains(KeyMap.APPROVE);
            assertThat(bindings.match(KeyEvents.typed("a"))).contains(KeyMap.REJECT);
            assertThat(bindings.toText()).isEqualTo(Map.of("approve", "R", "reject", "A"));
        }

        @Test
        void unknownReservedAndCollidingEntriesAreLeftOut() {
            bindings.load(Map.of("approve", "R", "nothing", "Y", "skip", "Enter", "open", "O", "diff", ""));
            assertThat(bindings.toText()).isEmpty();
        }
    }

    @Nested
    class SingleCharactersOff {
        @Test
        void noBareCharacterActs() {
            bindings.singleCharactersProperty().set(false);
            assertThat(bindings.match(KeyEvents.typed("a"))).isEmpty();
            assertThat(bindings.match(KeyEvents.typedWithShift("?"))).isEmpty();
            assertThat(bindings.match(KeyEvents.typed("1"))).isEmpty();
            assertThat(bindings.match(KeyEvents.typedWithShift("J"))).isEmpty();
        }

        @Test
        void keysThatAreNoCharacterStillAct() {
            bindings.singleCharactersProperty().set(false);
            assertThat(bindings.match(KeyEvents.pressedWithShortcut(KeyCode.K))).contains(KeyMap.PALETTE);
            assertThat(bindings.match(KeyEvents.pressed(KeyCode.DOWN))).contains(KeyMap.NEXT);
            assertThat(bindings.labels(KeyMap.CHEAT_SHEET)).containsExactly("F1");
        }
    }
}
