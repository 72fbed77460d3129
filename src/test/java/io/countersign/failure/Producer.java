package io.countersign.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.TcpProxy;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** A program that knows nothing but LPUSH, and pushes the same bytes again until it has heard that they are there. */
final class Producer implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMillis(400);

    private final String name;
    private final TcpProxy proxy;
    private final Random random;
    private final BooleanSupplier wanted;
    private final Queue<byte[]> tried = new ConcurrentLinkedQueue<>();
    private final Queue<byte[]> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger losses = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    /** One that pushes as long as more is wanted, and rests while it is not. */
    Producer(String name, TcpProxy proxy, long seed, BooleanSupplier wanted) {
        this.name = name;
        this.proxy = proxy;
        this.random = new Random(seed);
        this.wanted = wanted;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    TcpProxy proxy() {
        return proxy;
    }

    List<byte[]> tried() {
        return List.copyOf(tried);
    }

    List<byte[]> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    /** How often no answer came. */
    int losses() {
        return losses.get();
    }

    private void run() {
        for (int number = 0; !closed; number++) {
            while (!wanted.getAsBoolean() && !closed) {
                Patience.rest();
            }
            if (!closed) {
                pushUntilAcknowledged(entry(number));
            }
        }
    }

    private void pushUntilAcknowledged(byte[] entry) {
        tried.add(entry);
        while (!push(entry)) {
            losses.incrementAndGet();
            if (closed) {
                return;
            }
        }
        acknowledged.add(entry);
        if (random.nextInt(50) == 0) {
            push(entry);
        }
    }

    private boolean push(byte[] entry) {
        try (Jedis redis = RedisServerFixture.connect(proxy.port(), TIMEOUT)) {
            redis.lpush(RedisReviewQueue.QUEUE.getBytes(UTF_8), entry);
            return true;
        } catch (JedisException unheard) {
            Patience.rest();
            return false;
        }
    }

    private byte[] entry(int number) {
        String applicant = name + "-" + number;
        return switch (random.nextInt(100)) {
            case 0 -> ("not JSON: " + applicant).getBytes(UTF_8);
            case 1 -> entry(applicant, .1, ",\"due\":\"2001-01-01T00:00:00Z\"");
            case 2, 3, 4 -> entry(applicant, .1, "");
            default -> entry(applicant, random.nextInt(5) == 0 ? .97 : .3 + .6 * random.nextDouble(), "");
        };
    }

    private byte[] entry(String applicant, double risk, String more) {
        return "{\"input\":{\"applicant\":\"%s\"},\"model_output\":{\"decision\":\"grant\"},\"confidence\":%s,\"risk_score\":%s%s}"
                .formatted(applicant, random.nextDouble(), risk, more)
                .getBytes(UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        proxy.close();
    }
}
