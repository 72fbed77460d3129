package io.countersign.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyEvents;
import io.countersign.app.ui.KeyMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final Settings settings = new Settings(SettingsValues.standard("alice"));
    private final KeyBindings keys = new KeyBindings();
    private final SettingsViewModel model = new SettingsViewModel(settings, keys);

    @BeforeEach
    void followTheKeys() {
        settings.govern(keys);
    }

    @Nested
    class ReviewerName {
        @Test
        void isTakenOverWhenItCanBeOne() {
            model.reviewerDraftProperty().set(" bob ");
            model.commitReviewer();
            assertThat(settings.reviewerProperty().get()).isEqualTo("bob");
            assertThat(model.reviewerProblemProperty().get()).isEmpty();
        }

        @Test
        void isNotTakenOverWhileItIsTyped() {
            model.reviewerDraftProperty().set("b");
            assertThat(settings.reviewerProperty().get()).isEqualTo("alice");
        }

        @Test
        void isRefusedWithWhatANameIs() {
            model.reviewerDraftProperty().set("Bob Smith");
            model.commitReviewer();
            assertThat(settings.reviewerProperty().get()).isEqualTo("alice");
            assertThat(model.reviewerProblemProperty().get())
                    .isEqualTo("A name is 1 to 40 letters, digits or . _ - @ + and has no spaces.");
        }
    }

    @Nested
    class RedisUrl {
        @Test
        void isTakenOverAndNeedsAStart() {
            assertThat(model.restartNeeded().getValue()).isFalse();
            model.redisDraftProperty().set("redis://localhost:6379 ");
            model.commitRedisUrl();
            assertThat(settings.redisUrlProperty().get()).isEqualTo("redis://localhost:6379");
            assertThat(model.restartNeeded().getValue()).isTrue();
        }

        @Test
        void emptyMeansTheBuiltInRedis() {
            model.redisDraftProperty().set("redis://localhost:6379");
            model.commitRedisUrl();
            model.redisDraftProperty().set("");
            model.commitRedisUrl();
            assertThat(settings.redisUrlProperty().get()).isEmpty();
            assertThat(model.restartNeeded().getValue()).isFalse();
        }

        @Test
        void isRefusedWithWhatToWrite() {
            model.redisDraftProperty().set("localhost");
            model.commitRedisUrl();
            assertThat(settings.redisUrlProperty().get()).isEmpty();
            assertThat(model.redisProblemProperty().get()).contains("redis://localhost:6379");
        }
    }

    @Nested
    class Keys {
        @Test
        void theKeyPressedWhileChoosingIsTheNewOneAndIsKept() {
            model.chooseKey(KeyMap.APPROVE);
            model.press(KeyEvents.pressed(KeyCode.Y));
            model.press(KeyEvents.typed("y"));
            assertThat(keys.match(KeyEvents.typed("y"))).contains(KeyMap.APPROVE);
            assertThat(settings.keysProperty().get()).isEqualTo(Map.of("approve", "Y"));
            assertThat(model.choosingProperty().get()).isEmpty();
        }

        @Test
        void aShortcutCanBeChosenToo() {
            model.chooseKey(KeyMap.PALETTE);
            model.press(KeyEvents.pressedWithShortcut(KeyCode.CONTROL));
            model.press(KeyEvents.pressedWithShortcut(KeyCode.P));
            assertThat(settings.keysProperty().get()).isEqualTo(Map.of("palette", "Shortcut+P"));
        }

        @Test
        void aKeyThatIsTakenSaysByWhomAndAnotherMayBePressed() {
            model.chooseKey(KeyMap.APPROVE);
            model.press(KeyEvents.typed("r"));
            assertThat(model.keyAnswerProperty().get().sentenceFor(KeyMap.APPROVE))
                    .isEqualTo("R is taken by “Reject”.");
            assertThat(model.keyAnswerProperty().get().sentenceFor(KeyMap.REJECT))
                    .isEmpty();
            assertThat(model.choosingProperty().get()).isEqualTo(Optional.of(KeyMap.APPROVE));
            model.press(KeyEvents.typed("y"));
            assertThat(model.keyAnswerProperty().get()).isEqualTo(KeyAnswer.NONE);
        }

        @Test
        void escapeGivesUp() {
            model.chooseKey(KeyMap.APPROVE);
            model.press(KeyEvents.pressed(KeyCode.ESCAPE));
            model.press(KeyEvents.typed("y"));
            assertThat(settings.keysProperty().get()).isEmpty();
        }

        @Test
        void resetGivesTheStandardKeyBack() {
            model.chooseKey(KeyMap.APPROVE);
            model.press(KeyEvents.typed("y"));
            model.resetKey(KeyMap.APPROVE);
            assertThat(settings.keysProperty().get()).isEmpty();
        }

        @Test
        void resetSaysWhenAnotherCommandHasTakenTheStandardKey() {
            model.chooseKey(KeyMap.APPROVE);
            model.press(KeyEvents.typed("y"));
            model.chooseKey(KeyMap.SKIP);
            model.press(KeyEvents.typed("a"));
            model.resetKey(KeyMap.APPROVE);
            assertThat(model.keyAnswerProperty().get().sentenceFor(KeyMap.APPROVE))
                    .isEqualTo("A is taken by “Skip: release the claim”.");
            model.resetAllKeys();
            assertThat(settings.keysProperty().get()).isEmpty();
        }
    }

    @Test
    void keptKeysAreInForceFromTheStart() {
        var kept = new Settings(SettingsValues.standard("alice"));
        kept.keysProperty().set(Map.of("approve", "Y"));
        kept.singleLetterKeysProperty().set(false);
        var bindings = new KeyBindings();
        kept.govern(bindings);
        assertThat(bindings.label(KeyMap.APPROVE)).isEqualTo("Y");
        assertThat(bindings.singleCharactersProperty().get()).isFalse();
        assertThat(kept.keysProperty().get()).isEqualTo(Map.of("approve", "Y"));
    }
}
