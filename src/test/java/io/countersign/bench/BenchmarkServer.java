package io.countersign.bench;

import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.ReviewQueue;
import java.net.InetSocketAddress;
import java.util.List;
import redis.clients.jedis.Jedis;

/** A real server of its own with an open queue and a plain client. */
final class BenchmarkServer implements AutoCloseable {
    private static final int PUSHED_AT_ONCE = 10_000;

    private final RedisServerFixture server;
    private final ReviewQueue queue;
    private final Jedis client;

    private BenchmarkServer(RedisServerFixture server) {
        this.server = server;
        queue = new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(server.url())));
        client = server.client();
    }

    static BenchmarkServer start(Durability durability) {
        return new BenchmarkServer(RedisServerFixture.startWith(durability.directives()));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.address().getHost(), server.port());
    }

    String url() {
        return server.url();
    }

    ReviewQueue queue() {
        return queue;
    }

    Jedis client() {
        return client;
    }

    /** Takes entries in; none may be refused. */
    void fill(List<byte[]> entries) {
        for (int from = 0; from < entries.size(); from += PUSHED_AT_ONCE) {
            List<byte[]> some = entries.subList(from, Math.min(from + PUSHED_AT_ONCE, entries.size()));
            queue.push(some);
            takeIn(some.size());
        }
    }

    /** Takes in what was pushed; it has to be so many items. */
    void takeIn(int items) {
        int accepted = queue.intake(items).accepted();
        if (accepted != items) {
            throw new IllegalStateException("%d items expected, %d came".formatted(items, accepted));
        }
    }

    /** A number that the server tells about itself. */
    long info(String section, String name) {
        return client.info(section)
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
        queue.close();
        server.close();
    }
}
