package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.drift.live.BaselineWish;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.live.DriftBoardContract;
import io.countersign.engine.drift.live.LoggedDecisions;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisDriftBoardTest extends DriftBoardContract {
    private final RedisConnection connection;

    RedisDriftBoardTest(RedisConnection connection) {
        this.connection = connection;
    }

    @Override
    protected DecisionStream log() {
        return new RedisDecisionStream(connection);
    }

    @Test
    void anAcceptedBaselineStandsInTheAuditOnce() {
        var wish = new BaselineWish(LoggedDecisions.CONFIDENCE, "ada", LoggedDecisions.START, "a new release");

        open().accept(wish);

        assertThat(new RedisReviewQueue(connection).audit().read("", 10))
                .filteredOn(line -> line.toString().contains("baseline"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.toString()).contains("ada", "confidence of loan-2 v7: a new release"));
    }

    @Override
    protected DriftBoard open() {
        new RedisReviewQueue(connection).reviewers().register(new Reviewer("eve"), Role.ANALYST, new Reviewer("ada"));
        return new RedisDriftBoard(connection);
    }
}
