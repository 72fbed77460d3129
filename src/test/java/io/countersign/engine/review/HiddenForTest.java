package io.countersign.engine.review;

import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HiddenForTest {
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    @Test
    void aSnoozeEndsAtItsMoment() {
        HiddenFor hidden = HiddenFor.NOBODY.and(ALICE, NOON.toEpochMilli());

        assertThat(hidden.hides(ALICE, NOON.minusMillis(1))).isTrue();
        assertThat(hidden.hides(ALICE, NOON)).isFalse();
        assertThat(hidden.hides(BOB, NOON.minusMillis(1))).isFalse();
    }

    @Test
    void theLatestWordOfAPersonCounts() {
        HiddenFor hidden =
                HiddenFor.NOBODY.and(ALICE, Long.MAX_VALUE).and(BOB, 1).and(ALICE, 2);

        assertThat(hidden.until()).containsOnlyKeys("alice", "bob").containsEntry("alice", 2L);
    }
}
