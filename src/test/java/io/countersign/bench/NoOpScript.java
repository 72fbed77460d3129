package io.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.util.List;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;

/** A script that does nothing, sent through a client that is built as the queue's is. */
final class NoOpScript implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final List<byte[]> KEYS = List.of("human_review_queue".getBytes(UTF_8));

    private final RedisClient client;
    private final byte[] sha1;

    NoOpScript(InetSocketAddress server) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setJmxEnabled(false);
        client = RedisClient.builder()
                .hostAndPort(server.getHostString(), server.getPort())
                .clientConfig(DefaultJedisClientConfig.builder()
                        .serverDefaultProtocol()
                        .build())
                .poolConfig(pool)
                .build();
        sha1 = client.scriptLoad("return 1").getBytes(UTF_8);
    }

    void run() {
        client.evalsha(sha1, KEYS, List.of());
    }

    @Override
    public void close() {
        client.close();
    }
}
