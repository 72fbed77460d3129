package io.countersign.engine.redis;

import io.countersign.engine.review.Archive;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The way out of a queue on Redis. */
final class RedisArchive implements Archive {
    private static final String FIELD = "retention";
    private static final Duration TURN = Duration.ofMinutes(1);

    private final QueueServer server;

    RedisArchive(QueueServer server) {
        this.server = server;
    }

    /** For scripts, so that it is written down once. */
    static String luaDefault() {
        return "local DEFAULT_RETENTION = " + DEFAULT_RETENTION.toMillis() + "\n";
    }

    @Override
    public Duration retention() {
        Reply millis = server.call(
                new CommandArguments(Command.HGET).key(server.keys().own("cfg")).add(FIELD));
        return millis.isNothing() ? DEFAULT_RETENTION : Duration.ofMillis(millis.number());
    }

    @Override
    public void keepFor(Duration retention, Reviewer by) {
        if (retention.isNegative()) {
            throw new IllegalArgumentException("retention must be >= 0, was " + retention);
        }
        server.govern(by, "cfg", FIELD, by, retention, FIELD, retention.toMillis());
    }

    @Override
    public List<ReviewId> ripe(String keeper, int limit) {
        return server.run(Script.RIPE, keeper, TURN.toMillis(), limit).list().stream()
                .map(id -> new ReviewId(id.text()))
                .toList();
    }

    @Override
    public int letGo(List<ReviewId> items) {
        return server.run(Script.LETGO, items.toArray()).at(0).count();
    }
}
