package io.countersign.engine.review;

import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    @Test
    void aRejectionNeedsAReason() {
        assertThatThrownBy(() -> aVerdict().reject(" ").verdict())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rejection needs a reason");
    }

    @Test
    void anOutputBelongsToAModification() {
        assertThatThrownBy(() -> aVerdict().modify(null).verdict())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an output belongs to a modification and to nothing else");
    }

    @Test
    void aReasonHasAnEnd() {
        assertThat(aVerdict().because("x".repeat(2_000)).verdict().reason()).hasSize(2_000);
        assertThatThrownBy(() -> aVerdict().because("x".repeat(2_001)).verdict())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reason must have at most 2000 characters, had 2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT60.001S"})
    void aHoldLastsZeroToAMinute(Duration hold) {
        assertThatThrownBy(() -> aVerdict().hold(hold).verdict())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hold must be zero to a minute, was " + hold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "\u00e9", "{a}", "01234567890123456789012345678901234567890"})
    void idsAreShortWords(String value) {
        assertThatThrownBy(() -> new VerdictId(value)).hasMessageStartingWith("verdict id must be 1 to 40 letters");
        assertThatThrownBy(() -> new ClaimToken(value)).hasMessageStartingWith("claim token must be 1 to 40 letters");
        assertThatThrownBy(() -> new OperationId(value)).hasMessageStartingWith("operation id must be 1 to 40 letters");
    }

    @Test
    void freshIdsDiffer() {
        assertThat(Stream.generate(VerdictId::next).limit(1_000)).doesNotHaveDuplicates();
    }
}
