package io.countersign.engine.redis;

import io.countersign.engine.redis.RedisTarget.Sentinel;
import io.countersign.engine.redis.RedisTarget.Server;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.ClusterConnectionProvider;

/** Builds Jedis clients that send a command once, wait a bounded time and speak RESP2 without further ado. */
final class RedisClients {
    private static final int CONNECTIONS = 16;
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(30);

    private final RedisTarget target;
    private final boolean cluster;
    private final RedisTimeouts timeouts;

    RedisClients(RedisTarget target, boolean cluster, RedisTimeouts timeouts) {
        this.target = target;
        this.cluster = cluster;
        this.timeouts = timeouts;
    }

    UnifiedJedis forCommands() {
        return build(timeouts.command());
    }

    UnifiedJedis forBlockingReads() {
        return build(timeouts.blockingReply());
    }

    static JedisClientConfig configuration(RedisTarget target, Duration connect, Duration reply) {
        DefaultJedisClientConfig.Builder builder = bounded(connect, reply);
        target.login().ifPresent(login -> builder.user(login.user()).password(login.password()));
        if (target instanceof Server server) {
            builder.database(server.database());
            if (server.tls()) {
                builder.sslOptions(SslOptions.defaults());
            }
        }
        return builder.build();
    }

    /** A client's name and library are not told, since each is a right that an ACL would have to grant. */
    private static DefaultJedisClientConfig.Builder bounded(Duration connect, Duration reply) {
        int replyMillis = Math.toIntExact(reply.toMillis());
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(Math.toIntExact(connect.toMillis()))
                .socketTimeoutMillis(replyMillis)
                .blockingSocketTimeoutMillis(replyMillis)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .serverDefaultProtocol();
    }

    private UnifiedJedis build(Duration reply) {
        JedisClientConfig configuration = configuration(target, timeouts.command(), reply);
        return switch (target) {
            case Server server when cluster -> cluster(server, configuration, reply);
            case Server server ->
                RedisClient.builder()
                        .hostAndPort(jedis(server.addresses().getFirst()))
                        .clientConfig(configuration)
                        .poolConfig(pool())
                        .build();
            case Sentinel sentinel -> sentinel(sentinel, configuration);
        };
    }

    private UnifiedJedis cluster(Server server, JedisClientConfig configuration, Duration reply) {
        Set<HostAndPort> nodes = jedis(server.addresses());
        var provider = new ClusterConnectionProvider(nodes, configuration, pool(), TOPOLOGY_REFRESH);
        return RedisClusterClient.builder()
                .nodes(nodes)
                .clientConfig(configuration)
                .connectionProvider(provider)
                .commandExecutor(new SingleSendClusterExecutor(provider, reply))
                .build();
    }

    private UnifiedJedis sentinel(Sentinel sentinel, JedisClientConfig configuration) {
        return RedisSentinelClient.builder()
                .masterName(sentinel.masterName())
                .sentinels(jedis(sentinel.sentinels()))
                .sentinelClientConfig(
                        bounded(timeouts.command(), timeouts.command()).build())
                .clientConfig(configuration)
                .poolConfig(pool())
                .build();
    }

    private ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(timeouts.command());
        pool.setJmxEnabled(false);
        return pool;
    }

    private static Set<HostAndPort> jedis(Collection<RedisAddress> addresses) {
        return addresses.stream().map(RedisClients::jedis).collect(Collectors.toSet());
    }

    static HostAndPort jedis(RedisAddress address) {
        return new HostAndPort(address.host(), address.port());
    }
}
