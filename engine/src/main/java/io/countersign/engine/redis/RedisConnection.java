package io.countersign.engine.redis;

import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Connections to one Redis, opened after it has shown that it can be trusted with reviews. They come back by themselves
 * when the server does. Thread-safe; blocks, so never for a user interface's thread.
 *
 * <p>Nothing is ever sent twice: a call that fails with {@link QueueUnavailableException} may or may not have been
 * executed, and the caller repeats it with the same client-made id.
 */
public final class RedisConnection implements AutoCloseable {
    /** Every key of the queue shares this hash tag, so one node of a cluster holds them all. */
    private static final String QUEUE = "human_review_queue";

    private final RedisTarget target;
    private final RedisTimeouts timeouts;
    private final RedisErrors errors;
    private final boolean cluster;
    private final UnifiedJedis commands;
    private final UnifiedJedis blockingReads;

    private RedisConnection(RedisTarget target, RedisTimeouts timeouts) {
        this.target = target;
        this.timeouts = timeouts;
        this.errors = new RedisErrors(target);
        this.cluster = target instanceof RedisTarget.Server server && probe(server, timeouts);
        RedisClients clients = new RedisClients(target, cluster, timeouts);
        this.commands = errors.translating(clients::forCommands);
        this.blockingReads = openBlockingReads(clients);
    }

    /** Opens with {@link RedisTimeouts#DEFAULT}. */
    public static RedisConnection open(RedisTarget target) {
        return open(target, RedisTimeouts.DEFAULT);
    }

    /**
     * Connects, logs in and checks the server: Redis 6.2 or later, a primary, and a memory policy that never evicts.
     *
     * @throws QueueUnavailableException if it cannot be reached or cannot answer yet
     * @throws QueueRefusedException if it refuses the login or is not fit; the message says what to change
     */
    public static RedisConnection open(RedisTarget target, RedisTimeouts timeouts) {
        RedisConnection connection = new RedisConnection(target, timeouts);
        try {
            connection.requireFit();
            return connection;
        } catch (QueueException unfit) {
            connection.close();
            throw unfit;
        }
    }

    public RedisTarget target() {
        return target;
    }

    public boolean isCluster() {
        return cluster;
    }

    /**
     * Asks for the identity of the server process that holds the queue. A new one means that the server was started again
     * and may have forgotten what it acknowledged last.
     */
    public String runId() {
        return info().runId();
    }

    /** One round trip to the server that holds the queue. */
    public Duration ping() {
        long start = System.nanoTime();
        command(redis -> redis.executeCommand(new QueueCommand(Command.PING)));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How long a blocking read that may take this long asks the server to block. Redis takes zero for ever. */
    long blockMillis(Duration wait) {
        Duration longest = timeouts.longestBlock();
        return Math.max(1, (wait.compareTo(longest) < 0 ? wait : longest).toMillis());
    }

    /** Runs short commands and translates what goes wrong. */
    <T extends @Nullable Object> T command(Function<UnifiedJedis, T> work) {
        return errors.translating(() -> work.apply(commands));
    }

    /** Runs a blocking read, of at most {@link RedisTimeouts#longestBlock()}, and translates what goes wrong. */
    <T extends @Nullable Object> T blockingRead(Function<UnifiedJedis, T> work) {
        return errors.translating(() -> work.apply(blockingReads));
    }

    /** Closes every connection; blocking reads under way end with their timeout. */
    @Override
    public void close() {
        blockingReads.close();
        commands.close();
    }

    private UnifiedJedis openBlockingReads(RedisClients clients) {
        try {
            return errors.translating(clients::forBlockingReads);
        } catch (QueueException failed) {
            commands.close();
            throw failed;
        }
    }

    /** Whether the first address that answers belongs to a cluster. */
    private boolean probe(RedisTarget.Server server, RedisTimeouts timeouts) {
        JedisConnectionException unreachable = new JedisConnectionException("No address was tried");
        var configuration = RedisClients.configuration(server, timeouts.command(), timeouts.command());
        for (RedisAddress address : server.addresses()) {
            try (Jedis jedis = new Jedis(RedisClients.jedis(address), configuration)) {
                RedisServerInfo info = RedisServerInfo.parse(jedis.info());
                new RedisFitness(target).requireFit(info);
                return info.isCluster();
            } catch (JedisConnectionException silent) {
                unreachable = silent;
            } catch (JedisException refused) {
                throw errors.translate(refused);
            }
        }
        throw errors.translate(unreachable);
    }

    private RedisServerInfo info() {
        return command(redis -> parse(redis.executeCommand(new QueueCommand(Command.INFO))));
    }

    private void requireFit() {
        RedisFitness fitness = new RedisFitness(target);
        fitness.requireFit(info());
        if (commands instanceof RedisClusterClient nodes) {
            nodes.getClusterNodes().values().forEach(node -> fitness.requireNoEviction(info(node)));
        }
    }

    private RedisServerInfo info(ConnectionPool node) {
        return errors.translating(() -> {
            try (Connection connection = node.getResource()) {
                return parse(connection.executeCommand(Command.INFO));
            }
        });
    }

    /** A command without a key for the node that holds the queue. */
    private static final class QueueCommand extends CommandArguments {
        QueueCommand(Command command) {
            super(command);
            addHashSlotKeys(QUEUE);
        }
    }

    private static RedisServerInfo parse(Object reply) {
        return RedisServerInfo.parse(new String((byte[]) reply, StandardCharsets.UTF_8));
    }
}
