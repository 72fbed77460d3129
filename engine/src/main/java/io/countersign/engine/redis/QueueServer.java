package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** One queue on one Redis: runs its scripts and its few plain commands. Thread-safe. */
final class QueueServer {
    /**
     * A second key that never exists, because a cluster answers TRYAGAIN while it moves keys of which some are missing.
     * With the list alone a script would run on the node to which the list has moved, and not see what has not moved yet.
     */
    private static final String NEVER_THERE = "never";

    private final RedisConnection connection;
    private final QueueKeys keys;
    private final List<byte[]> scriptKeys;

    QueueServer(RedisConnection connection, QueueKeys keys) {
        this.connection = connection;
        this.keys = keys;
        this.scriptKeys = List.of(bytes(keys.queue()), bytes(keys.own(NEVER_THERE)));
    }

    QueueKeys keys() {
        return keys;
    }

    RedisConnection connection() {
        return connection;
    }

    /** Runs a script with texts, numbers or bytes. */
    Reply run(Script script, Object... arguments) {
        var bytes = new ArrayList<byte[]>(arguments.length);
        for (Object each : arguments) {
            bytes.add(bytes(each));
        }
        return run(script, bytes);
    }

    /** A server that does not know the script has not run it, so it may be sent in full. */
    Reply run(Script script, List<byte[]> arguments) {
        return new Reply(explaining(redis -> {
            try {
                return redis.evalsha(script.sha1(), scriptKeys, arguments);
            } catch (JedisNoScriptException unknown) {
                return redis.eval(script.source(), scriptKeys, arguments);
            }
        }));
    }

    /** Changes what is in force for everybody, if this person may. */
    void govern(Reviewer by, Object... arguments) {
        if (!run(Script.RECORD, arguments).list().isEmpty()) {
            throw QueueRefusedException.adminNeeded(by);
        }
    }

    Reply call(CommandArguments command) {
        return new Reply(explaining(redis -> redis.executeCommand(command)));
    }

    Reply blockingRead(CommandArguments command) {
        return new Reply(connection.blockingRead(redis -> redis.executeCommand(command)));
    }

    private Object explaining(Function<UnifiedJedis, Object> work) {
        try {
            return connection.command(work);
        } catch (QueueRefusedException refused) {
            throw isWrongType(refused) ? occupied(refused) : refused;
        }
    }

    /** An item's own keys are not looked at; what Redis says of them has to do. */
    private QueueRefusedException occupied(QueueRefusedException cause) {
        return wrongKey()
                .map(wrong -> new QueueRefusedException(
                        "Redis at %s %s; rename that key, or use another server or database."
                                .formatted(connection.target(), wrong),
                        cause))
                .orElse(cause);
    }

    /** Some users may not ask. */
    private Optional<String> wrongKey() {
        try {
            return connection.command(redis -> KeyTypes.wrong(redis, keys));
        } catch (QueueException notTold) {
            return Optional.empty();
        }
    }

    private static boolean isWrongType(QueueRefusedException refused) {
        return refused.getMessage().contains("WRONGTYPE");
    }

    private static byte[] bytes(Object argument) {
        return argument instanceof byte[] raw ? raw : argument.toString().getBytes(UTF_8);
    }
}
