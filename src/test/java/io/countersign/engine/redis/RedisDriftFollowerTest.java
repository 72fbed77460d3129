package io.countersign.engine.redis;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.live.DriftFollowerContract;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class RedisDriftFollowerTest extends DriftFollowerContract {
    private final RedisConnection connection;

    RedisDriftFollowerTest(RedisConnection connection) {
        this.connection = connection;
    }

    @Override
    protected DecisionStream log() {
        return new RedisDecisionStream(connection);
    }

    @Override
    protected DriftBoard board() {
        return new RedisDriftBoard(connection);
    }

    @Override
    protected AutonomyBoard levels() {
        return new RedisAutonomyBoard(connection, AutonomyLimits.DEFAULT, Clock.systemUTC());
    }
}
