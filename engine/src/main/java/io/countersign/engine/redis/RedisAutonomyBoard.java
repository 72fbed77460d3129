package io.countersign.engine.redis;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyHistory;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.AutonomyRules;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * Levels that every engine and console on one Redis shares. The rules are worked out here and stored if nobody was faster;
 * every engine asks several times a second whether a level has changed, and reads them if so. When Redis cannot be reached, the
 * last known levels hold.
 */
public final class RedisAutonomyBoard implements AutonomyBoard {
    private static final String LEVELS = "auto";
    private static final String CHANGES = "autochanges";
    private static final int STORED = 1;
    private static final int FORBIDDEN = 2;
    private static final Duration PACE = Duration.ofMillis(STALE_MILLIS / 4);

    private final QueueServer server;
    private final AutonomyRules rules;
    private final InstantSource clock;
    private final Refresher refresher;
    private final LatestLevels latest = new LatestLevels();
    /** How many changes there had been when the levels were read. Belongs to the refresher as soon as there is one. */
    private long changesRead = -1;

    /**
     * Reads the levels and keeps them fresh until it is closed. The connection is not closed with it.
     *
     * @throws io.countersign.engine.review.QueueException if they cannot be read: no engine starts without knowing them
     */
    public RedisAutonomyBoard(RedisConnection connection, AutonomyLimits limits, InstantSource clock) {
        this.server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        this.rules = new AutonomyRules(limits);
        this.clock = clock;
        readIfChanged();
        this.refresher = new Refresher("countersign-autonomy", PACE, this::readIfChanged);
    }

    @Override
    public AutonomyLevel levelOf(String model) {
        @Nullable AutonomyStatus status = latest.of(model);
        return status == null ? AutonomyLevel.FULL : status.level();
    }

    @Override
    public AutonomyStatus report(String model, AutonomyEvent event) {
        Reply stored =
                server.call(new CommandArguments(Command.HGET).key(levels()).add(model));
        String seen = stored.isNothing() ? "" : stored.text();
        while (true) {
            AutonomyStatus before = status(model, seen);
            AutonomyStatus after = rules.next(before, event, clock.instant());
            Reply answer = server.run(Script.AUTONOMY, arguments(event.person(), before, seen, after));
            if (answer.at(0).number() == STORED) {
                latest.store(after);
                return after;
            }
            if (answer.at(0).number() == FORBIDDEN) {
                throw QueueRefusedException.adminNeeded(new Reviewer(event.person()));
            }
            seen = answer.at(1).text();
        }
    }

    @Override
    public List<AutonomyStatus> statuses() {
        return List.copyOf(latest.refresh(this::read).values());
    }

    @Override
    public List<AutonomyStatus> history(String model, int limit) {
        return server
                .call(new CommandArguments(Command.LRANGE)
                        .key(levels() + ":" + model)
                        .add(0)
                        .add(limit - 1))
                .list()
                .stream()
                .limit(limit)
                .map(line -> AutonomyCodec.decode(model, line.text()))
                .toList();
    }

    @Override
    public void close() {
        refresher.close();
    }

    private Object[] arguments(String person, AutonomyStatus before, String seen, AutonomyStatus after) {
        var arguments = new ArrayList<Object>(List.of(after.model(), seen, AutonomyCodec.encode(after), person));
        if (AutonomyHistory.isWorthKeeping(before, after)) {
            arguments.add(after.by());
            arguments.add("%s is at %s: %s".formatted(after.model(), after.level(), after.reason()));
        }
        return arguments.toArray();
    }

    /** What changes meanwhile is read now or the next time. */
    private void readIfChanged() {
        Reply counted =
                server.call(new CommandArguments(Command.GET).key(server.keys().own(CHANGES)));
        long changes = counted.isNothing() ? 0 : Long.parseLong(counted.text());
        if (changes != changesRead) {
            latest.refresh(this::read);
            changesRead = changes;
        }
    }

    private Map<String, AutonomyStatus> read() {
        return server.call(new CommandArguments(Command.HGETALL).key(levels())).textFields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> status(each.getKey(), each.getValue()), (a, b) -> b, TreeMap::new));
    }

    private static AutonomyStatus status(String model, String stored) {
        return stored.isEmpty() ? AutonomyStatus.initial(model) : AutonomyCodec.decode(model, stored);
    }

    private String levels() {
        return server.keys().own(LEVELS);
    }
}
