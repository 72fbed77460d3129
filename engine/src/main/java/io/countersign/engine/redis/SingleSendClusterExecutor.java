package io.countersign.engine.redis;

import java.time.Duration;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.StaticCommandFlagsRegistry;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.executors.ClusterCommandExecutor;
import redis.clients.jedis.providers.ClusterConnectionProvider;

/**
 * Finds another node and follows redirections, since neither has executed anything, but never sends a command again that
 * may have been executed: whether that is harmless is known only to those who sent it.
 */
final class SingleSendClusterExecutor extends ClusterCommandExecutor {
    private static final int ATTEMPTS = 5;

    SingleSendClusterExecutor(ClusterConnectionProvider provider, Duration longest) {
        super(provider, ATTEMPTS, longest, StaticCommandFlagsRegistry.registry());
    }

    @Override
    protected <T> T execute(Connection connection, CommandObject<T> command) {
        try {
            return super.execute(connection, command);
        } catch (JedisConnectionException unknownOutcome) {
            throw new JedisClusterOperationException("The connection was lost in a command", unknownOutcome);
        }
    }
}
