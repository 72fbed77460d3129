package io.countersign.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewStateTest {
    /** Every pair: x is a legal move. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    from,     PENDING, CLAIMED, SECOND, HELD, APPROVED, MODIFIED, REJECTED
                    PENDING,  -,       x,       x,      x,    x,        -,        x
                    CLAIMED,  x,       x,       x,      x,    -,        -,        -
                    SECOND,   x,       x,       -,      x,    x,        -,        x
                    HELD,     x,       -,       x,      -,    x,        x,        x
                    APPROVED, x,       -,       -,      -,    -,        -,        -
                    MODIFIED, x,       -,       -,      -,    -,        -,        -
                    REJECTED, x,       -,       -,      -,    -,        -,        -
                    """)
    void itemsMoveOnlyAlongTheTable(
            ReviewState from, String p, String c, String s, String h, String a, String m, String r) {
        String[] row = {p, c, s, h, a, m, r};
        for (ReviewState to : ReviewState.values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(row[to.ordinal()].equals("x"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, true, false",
        "CLAIMED, true, false",
        "SECOND, true, false",
        "HELD, false, false",
        "APPROVED, false, true",
        "MODIFIED, false, true",
        "REJECTED, false, true"
    })
    void aStateIsOpenOrPublishedOrHeld(ReviewState state, boolean open, boolean published) {
        assertThat(state.isOpen()).isEqualTo(open);
        assertThat(state.isPublished()).isEqualTo(published);
    }

    @ParameterizedTest
    @EnumSource
    void itsLetterStandsForIt(ReviewState state) {
        assertThat(ReviewState.ofCode(state.code())).isEqualTo(state);
    }

    @Test
    void noOtherLetterStandsForAState() {
        assertThatThrownBy(() -> ReviewState.ofCode('x'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no state has the letter 'x'");
    }
}
