package io.countersign.engine.review.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.Arrival;
import io.countersign.engine.review.ProducerEntry;
import io.countersign.engine.review.ReviewFeed.Changes;
import io.countersign.engine.review.ReviewFeed.Position;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLogTest {
    private static final ReviewRow ROW =
            Arrival.row(new ReviewId("a"), ProducerEntry.UNKNOWN, ApprovalRules.DEFAULT, Instant.EPOCH);

    private final ChangeLog log = new ChangeLog("run");

    @ParameterizedTest
    @ValueSource(strings = {"", "other:0", "run:", "run:x", "run:1", "0"})
    void aPositionOfAnotherRunIsAGap(String position) {
        assertThat(read(new Position(position))).isEqualTo(new Changes(List.of(), log.position(), true));
    }

    @Test
    void theNewestFiftyThousandChangesAreKept() {
        Position start = log.position();
        for (int i = 0; i < 50_000; i++) {
            log.add(ROW);
        }
        assertThat(read(start).gap()).isFalse();

        log.add(ROW);
        assertThat(read(start).gap()).isTrue();
    }

    private Changes read(Position position) {
        return log.after(position, 10, Duration.ZERO);
    }
}
