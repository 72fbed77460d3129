package io.countersign.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewerTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "alice", "a.b_c-d@e+f", "J\u00fcrgen", "\u5f20\u4f1f", "7"})
    void namesAreLettersDigitsAndAFewSigns(String name) {
        assertThat(new Reviewer(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "a:b", "a/b", "{a}", "a\nb", "\ud83d\ude00", "\ud800"})
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> new Reviewer(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("reviewer must be 1 to 40 letters, digits or . _ - @ +, was '");
    }

    @Test
    void aNameHasAtMostFortyCharacters() {
        assertThat(new Reviewer("x".repeat(40)).name()).hasSize(40);
        assertThatThrownBy(() -> new Reviewer("x".repeat(41))).isInstanceOf(IllegalArgumentException.class);
    }
}
