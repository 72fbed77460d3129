package io.countersign.engine.redis;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.drift.live.BaselineWish;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.Place;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The board that all who follow the decisions on one Redis share. Every change checks in one step who holds it. */
public final class RedisDriftBoard implements DriftBoard {
    private static final String STATE = "drift";
    private static final String EVENTS = "drift:events";
    private static final String SETTLED = "settled";
    private static final String LINEAGE = "lineage";
    private static final String BYTES = "bytes";

    private final QueueServer server;
    private final int kept;

    /** Puts wishes in the log of {@link RedisDecisionStream#RedisDecisionStream(RedisConnection)}. The connection is not closed with it. */
    public RedisDriftBoard(RedisConnection connection) {
        this(connection, DecisionStream.KEPT);
    }

    /**
     * @param kept how many records the log of decisions keeps
     */
    public RedisDriftBoard(RedisConnection connection, int kept) {
        this.server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        this.kept = kept;
    }

    @Override
    public boolean hold(ClaimToken holder, Duration lease) {
        return isDone(Script.DRIFT_HOLD, holder, Math.max(1, lease.toMillis()));
    }

    @Override
    public void release(ClaimToken holder) {
        server.run(Script.DRIFT_RELEASE, holder);
    }

    @Override
    public boolean record(ClaimToken holder, List<DriftEvent> events) {
        var arguments = new ArrayList<Object>(List.of(holder, KEPT));
        events.forEach(event ->
                arguments.addAll(List.of(event.place().batch(), event.place().event(), event.json())));
        return isDone(Script.DRIFT_RECORD, arguments.toArray());
    }

    @Override
    public List<DriftEvent> eventsAfter(Place place, int limit) {
        return server
                .call(new CommandArguments(Command.XRANGE)
                        .key(server.keys().own(EVENTS))
                        .add(StreamId.after(place.toString()))
                        .add("+")
                        .add("COUNT")
                        .add(limit))
                .list()
                .stream()
                .map(entry -> DriftEvent.of(entry.at(1).at(1).text()))
                .toList();
    }

    @Override
    public Place settled() {
        Reply stored = field(SETTLED);
        return stored.isNothing() ? Place.BEGINNING : Place.of(stored.text());
    }

    @Override
    public boolean settle(ClaimToken holder, Place place) {
        return isDone(Script.DRIFT_KEEP, holder, SETTLED, place);
    }

    @Override
    public boolean save(ClaimToken holder, Saved state) {
        return isDone(Script.DRIFT_KEEP, holder, LINEAGE, state.lineage(), BYTES, state.bytes());
    }

    @Override
    public Optional<Saved> saved() {
        Reply stored = server.call(new CommandArguments(Command.HMGET)
                .key(server.keys().own(STATE))
                .add(LINEAGE)
                .add(BYTES));
        return stored.at(1).isNothing()
                ? Optional.empty()
                : Optional.of(new Saved(stored.at(0).number(), stored.at(1).bytes()));
    }

    @Override
    public OptionalLong lineage() {
        Reply stored = field(LINEAGE);
        return stored.isNothing() ? OptionalLong.empty() : OptionalLong.of(stored.number());
    }

    @Override
    public void accept(BaselineWish wish) {
        var arguments = new ArrayList<Object>(List.of(wish.by(), "%s: %s".formatted(wish.stream(), wish.reason())));
        arguments.addAll(RedisDecisionStream.arguments(wish.note(), kept));
        if (!isDone(Script.DRIFT_ACCEPT, arguments.toArray())) {
            throw QueueRefusedException.adminNeeded(new Reviewer(wish.by()));
        }
    }

    @Override
    public void close() {
        // The connection belongs to whoever opened it.
    }

    private boolean isDone(Script script, Object... arguments) {
        return server.run(script, arguments).number() == 1;
    }

    private Reply field(String name) {
        return server.call(
                new CommandArguments(Command.HGET).key(server.keys().own(STATE)).add(name));
    }
}
