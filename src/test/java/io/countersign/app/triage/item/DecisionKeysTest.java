package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.triage.item.DecisionKeys.Circumstances;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DecisionKeysTest {
    private static final long FIRST = 1;
    private static final long SECOND = 2;

    private final DecisionKeys keys = new DecisionKeys();

    @Test
    void aFreshPressDecidesTheItemOnTheScreen() {
        keys.pressed("A", ready(FIRST));
        assertThat(keys.mayDecide(FIRST)).isTrue();
    }

    @Test
    void onePressDecidesOnce() {
        keys.pressed("A", ready(FIRST));
        keys.mayDecide(FIRST);
        assertThat(keys.mayDecide(FIRST)).isFalse();
    }

    @Test
    void aHeldKeyNeverDecidesASecondItem() {
        keys.pressed("A", ready(FIRST));
        keys.mayDecide(FIRST);
        keys.pressed("A", ready(SECOND));
        assertThat(keys.mayDecide(SECOND)).isFalse();
    }

    @Test
    void anItemThatCameAfterThePressWasNotSeen() {
        keys.pressed("A", ready(FIRST));
        assertThat(keys.mayDecide(SECOND)).isFalse();
    }

    @Test
    void releasedAndPressedAgainItDecidesAgain() {
        keys.pressed("A", ready(FIRST));
        keys.released("A");
        keys.pressed("A", ready(SECOND));
        assertThat(keys.mayDecide(SECOND)).isTrue();
    }

    @Test
    void anotherKeyMayBeHeldMeanwhile() {
        keys.pressed("J", ready(FIRST));
        keys.pressed("A", ready(SECOND));
        assertThat(keys.mayDecide(SECOND)).isTrue();
    }

    @Test
    void nothingIsDecidedWhileTypingOrWithAModifierOrUnderAPopup() {
        keys.pressed("A", new Circumstances(true, false, false, OptionalLong.of(FIRST)));
        assertThat(keys.mayDecide(FIRST)).isFalse();
        keys.released("A");
        keys.pressed("A", new Circumstances(false, true, false, OptionalLong.of(FIRST)));
        assertThat(keys.mayDecide(FIRST)).isFalse();
        keys.released("A");
        keys.pressed("A", new Circumstances(false, false, true, OptionalLong.of(FIRST)));
        assertThat(keys.mayDecide(FIRST)).isFalse();
    }

    @Test
    void nothingIsDecidedWhileLoadingOrInFlight() {
        keys.pressed("A", new Circumstances(false, false, false, OptionalLong.empty()));
        assertThat(keys.mayDecide(FIRST)).isFalse();
    }

    @Test
    void aKeyHeldWhileTheWindowLostTheKeyboardDecidesNothing() {
        keys.pressed("A", ready(FIRST));
        keys.lostFocus();
        assertThat(keys.mayDecide(FIRST)).isFalse();
        keys.pressed("A", ready(SECOND));
        assertThat(keys.mayDecide(SECOND)).isFalse();
    }

    private static Circumstances ready(long item) {
        return new Circumstances(false, false, false, OptionalLong.of(item));
    }
}
