package io.countersign.engine.redis;

import io.countersign.engine.decision.once.Execution;
import io.countersign.engine.decision.once.IdempotencyKey;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.review.ClaimToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Executions that every engine on one Redis shares. A result is kept in the same step in which its entries are put into the
 * review queue of the same server, so that not even a crash between the two asks people twice.
 */
public final class RedisIdempotencyStore implements IdempotencyStore {
    private final QueueServer server;
    private final Duration kept;

    /** Keeps results for {@link IdempotencyStore#KEPT}. The connection is not closed with it. */
    public RedisIdempotencyStore(RedisConnection connection) {
        this(connection, KEPT);
    }

    /**
     * @param kept how long results are kept, above zero
     */
    public RedisIdempotencyStore(RedisConnection connection, Duration kept) {
        this.server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        this.kept = kept;
    }

    @Override
    public Execution begin(IdempotencyKey key, String fingerprint, ClaimToken token, Duration lease) {
        Reply reply = server.run(Script.ONCE_BEGIN, key.value(), fingerprint, token, millis(lease));
        return switch (reply.at(0).text()) {
            case "GRANTED" -> new Execution.Granted();
            case "FINISHED" -> new Execution.Finished(reply.at(1).bytes());
            case "BUSY" -> new Execution.Busy(Duration.ofMillis(reply.at(1).number()));
            default -> new Execution.Taken();
        };
    }

    @Override
    public boolean finish(IdempotencyKey key, ClaimToken token, byte[] result, List<byte[]> entries) {
        var arguments = new ArrayList<Object>(List.of(key.value(), token, result, millis(kept)));
        arguments.addAll(entries);
        return server.run(Script.ONCE_FINISH, arguments.toArray()).number() == 1;
    }

    @Override
    public void giveUp(IdempotencyKey key, ClaimToken token) {
        server.run(Script.ONCE_GIVEUP, key.value(), token);
    }

    @Override
    public void close() {
        // The connection belongs to whoever opened it.
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
