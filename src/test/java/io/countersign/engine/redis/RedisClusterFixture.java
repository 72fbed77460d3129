package io.countersign.engine.redis;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A Redis Cluster of three masters without replicas, in child processes on loopback ports. */
public final class RedisClusterFixture implements AutoCloseable {
    private static final int SLOTS = 16_384;
    private static final int NODES = 3;

    private final List<RedisServerFixture> nodes = new ArrayList<>();

    private RedisClusterFixture() {}

    /** Starts the nodes and returns when each of them says that the cluster is whole. */
    public static RedisClusterFixture start() {
        RedisClusterFixture cluster = new RedisClusterFixture();
        try {
            cluster.launch();
            cluster.form();
            cluster.awaitWhole();
            return cluster;
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    /** All nodes, the first one holding the lowest slots. */
    public List<RedisServerFixture> nodes() {
        return List.copyOf(nodes);
    }

    /** The node that holds a key. */
    public RedisServerFixture ownerOf(String key) {
        return nodes.get(JedisClusterCRC16.getSlot(key) * NODES / SLOTS);
    }

    public Set<HostAndPort> addresses() {
        return nodes.stream().map(RedisServerFixture::address).collect(Collectors.toSet());
    }

    /** A URL that names all nodes. */
    public String url() {
        return nodes.stream().map(node -> node.address().toString()).collect(Collectors.joining(",", "redis://", ""));
    }

    /** Returns when each node says that the cluster is whole, for example after a node was started again or moved. */
    public void awaitWhole() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> nodes.stream().allMatch(this::seesAll));
    }

    /** Brings back nodes that a test left killed or paused, and empties all. */
    public void reset() {
        nodes.forEach(RedisServerFixture::reset);
        awaitWhole();
    }

    @Override
    public void close() {
        nodes.forEach(RedisServerFixture::close);
    }

    private void launch() {
        for (int i = 0; i < NODES; i++) {
            nodes.add(RedisServerFixture.startWith(
                    "cluster-enabled yes",
                    "cluster-port " + LoopbackPorts.free(),
                    "cluster-node-timeout 5000",
                    "appendonly no"));
        }
    }

    private void form() {
        for (int i = 0; i < NODES; i++) {
            try (Jedis node = nodes.get(i).client()) {
                node.clusterSetConfigEpoch(i + 1L);
                node.clusterAddSlotsRange(firstSlot(i), firstSlot(i + 1) - 1);
            }
        }
        try (Jedis first = nodes.getFirst().client()) {
            nodes.stream().skip(1).forEach(other -> meet(first, other));
        }
    }

    /** The smallest slot of which {@link #ownerOf} says that it belongs to the node. */
    private static int firstSlot(int node) {
        return Math.ceilDiv(node * SLOTS, NODES);
    }

    private static void meet(Jedis first, RedisServerFixture other) {
        try (Jedis client = other.client()) {
            String bus = client.configGet("cluster-port").get("cluster-port");
            first.sendCommand(
                    Protocol.Command.CLUSTER, "MEET", other.address().getHost(), String.valueOf(other.port()), bus);
        }
    }

    private boolean seesAll(RedisServerFixture node) {
        try (Jedis client = node.client()) {
            String info = client.clusterInfo();
            return info.contains("cluster_state:ok")
                    && info.contains("cluster_slots_ok:" + SLOTS)
                    && info.contains("cluster_known_nodes:" + NODES)
                    && namesAllAddresses(client.clusterNodes());
        }
    }

    /** A node hears of another's address, and of its change, some pings later. */
    private boolean namesAllAddresses(String clusterNodes) {
        return nodes.stream().allMatch(node -> clusterNodes.contains(node.address() + "@"));
    }
}
