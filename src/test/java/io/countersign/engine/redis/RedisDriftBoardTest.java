package io.countersign.engine.redis;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.live.DriftBoardContract;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisDriftBoardTest extends DriftBoardContract {
    private final RedisConnection connection;

    RedisDriftBoardTest(RedisServerFixture server) {
        connection = RedisConnection.open(RedisTarget.parse(server.url()));
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @Override
    protected DecisionStream log() {
        return new RedisDecisionStream(connection);
    }

    @Override
    protected DriftBoard open() {
        new RedisReviewQueue(connection).reviewers().register(new Reviewer("eve"), Role.ANALYST, new Reviewer("ada"));
        return new RedisDriftBoard(connection);
    }
}
