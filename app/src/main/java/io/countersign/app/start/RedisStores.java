package io.countersign.app.start;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.model.cache.AnswerCache;
import io.countersign.engine.redis.RedisAnswerCache;
import io.countersign.engine.redis.RedisAutonomyBoard;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisDecisionStream;
import io.countersign.engine.redis.RedisDriftBoard;
import io.countersign.engine.redis.RedisIdempotencyStore;
import io.countersign.engine.redis.RedisPolicyStore;
import io.countersign.engine.redis.RedisRetrievalStream;
import java.time.Clock;
import java.time.Duration;

/** What is shared through the Redis of the queue. */
record RedisStores(RedisConnection connection) implements SharedStores {
    @Override
    public PolicyStore policies() {
        return new RedisPolicyStore(connection);
    }

    @Override
    public AutonomyBoard autonomy() {
        return new RedisAutonomyBoard(connection, AutonomyLimits.DEFAULT, Clock.systemUTC());
    }

    @Override
    public IdempotencyStore idempotency() {
        return new RedisIdempotencyStore(connection);
    }

    @Override
    public DecisionStream decisions() {
        return new RedisDecisionStream(connection);
    }

    @Override
    public DriftBoard drift() {
        return new RedisDriftBoard(connection);
    }

    @Override
    public RetrievalStream retrievals() {
        return new RedisRetrievalStream(connection);
    }

    @Override
    public AnswerCache answers(Duration kept) {
        return new RedisAnswerCache(connection, kept);
    }
}
