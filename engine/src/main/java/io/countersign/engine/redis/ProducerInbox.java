package io.countersign.engine.redis;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.TickResult;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * What was decided, for a producer on the JVM. It reads the results as one consumer of a group: every result goes to one
 * consumer of the group, and is handed to it again after a restart until it is acknowledged. While it waits it ticks, so
 * that what is decided is published although no console is open.
 *
 * <p>One thread at a time. Every method blocks and may throw {@link io.countersign.engine.review.QueueUnavailableException}
 * (call again) or {@link QueueRefusedException} (somebody has to change something first).
 */
public final class ProducerInbox implements AutoCloseable {
    private static final Duration TICK_EVERY = Duration.ofSeconds(1);
    private static final String NEVER_GIVEN = ">";

    private final RedisConnection connection;
    private final QueueServer server;
    private final RedisTicker ticker;
    private final String group;
    private final String consumer;
    private String after = "0";

    private ProducerInbox(RedisConnection connection, String group, String consumer) {
        this.connection = connection;
        this.server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        this.ticker = new RedisTicker(server);
        this.group = group;
        this.consumer = consumer;
    }

    /**
     * Joins a group, which is made if there is none and then begins with the oldest result.
     *
     * @param connection is closed with the inbox
     * @param group names all who share the results
     * @param consumer names this one; the same name after a restart
     */
    public static ProducerInbox join(RedisConnection connection, String group, String consumer) {
        var inbox = new ProducerInbox(connection, group, consumer);
        inbox.makeGroup();
        return inbox;
    }

    /**
     * Ticks and reads: first what this consumer was given before it was last started and has not acknowledged, then what
     * nobody in the group was given.
     *
     * @param limit how many at most
     * @param wait how long at most, if there is nothing yet
     * @return results, oldest first; none if the time is over
     */
    public List<ReviewResult> next(int limit, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            ticker.tick();
            Duration left = Duration.ofNanos(end - System.nanoTime());
            List<ReviewResult> results = read(limit, left.compareTo(TICK_EVERY) < 0 ? left : TICK_EVERY);
            if (!results.isEmpty() || end - System.nanoTime() <= 0) {
                return results;
            }
        }
    }

    /** Says that this result has been dealt with, so that it is not handed over again and may leave the queue one day. */
    public void acknowledge(ReviewResult result) {
        server.call(new CommandArguments(Command.XACK).key(stream()).add(group).add(result.position()));
    }

    /** Lets claims lapse, publishes what was held long enough, expires what is due. */
    public TickResult tick() {
        return ticker.tick();
    }

    @Override
    public void close() {
        connection.close();
    }

    private List<ReviewResult> read(int limit, Duration wait) {
        List<ReviewResult> results = given(limit, wait);
        if (!after.equals(NEVER_GIVEN)) {
            after = results.isEmpty() ? NEVER_GIVEN : results.getLast().position();
            return results.isEmpty() ? given(limit, wait) : results;
        }
        return results;
    }

    private List<ReviewResult> given(int limit, Duration wait) {
        var command = new CommandArguments(Command.XREADGROUP)
                .add("GROUP")
                .add(group)
                .add(consumer)
                .add("COUNT")
                .add(limit);
        boolean waits = wait.toMillis() > 0 && after.equals(NEVER_GIVEN);
        if (waits) {
            command.add("BLOCK").add(wait.toMillis());
        }
        command.add("STREAMS").key(stream()).add(after);
        Reply reply = waits ? server.blockingRead(command) : server.call(command);
        return reply.at(0).at(1).list().stream().map(RedisResults::result).toList();
    }

    private void makeGroup() {
        try {
            server.call(new CommandArguments(Command.XGROUP)
                    .add("CREATE")
                    .key(stream())
                    .add(group)
                    .add("0")
                    .add("MKSTREAM"));
        } catch (QueueRefusedException refused) {
            if (!refused.getMessage().contains("BUSYGROUP")) {
                throw refused;
            }
        }
    }

    private String stream() {
        return server.keys().own("res");
    }
}
