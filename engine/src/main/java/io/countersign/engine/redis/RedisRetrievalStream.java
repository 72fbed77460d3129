package io.countersign.engine.redis;

import io.countersign.engine.drift.retrieval.RetrievalEvent;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * What producers tell of their retrieval: entries with {@code latency_ms}, {@code chunks} and {@code score}, each of which may be
 * missing. The time of an event is the server's, when it was told.
 */
public final class RedisRetrievalStream implements RetrievalStream {
    private static final String LAST_NUMBER = "-18446744073709551615";
    private static final int ONE = 1;

    private final QueueServer server;
    private final String key;

    /** The connection is not closed with it. */
    public RedisRetrievalStream(RedisConnection connection) {
        server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        key = server.keys().own("retrieval");
    }

    @Override
    public void append(double latencyMillis, int chunks, double score) {
        server.call(new CommandArguments(Command.XADD)
                .key(key)
                .add("MAXLEN")
                .add("~")
                .add(KEPT)
                .add("*")
                .add("latency_ms")
                .add(latencyMillis)
                .add("chunks")
                .add(chunks)
                .add("score")
                .add(score));
    }

    @Override
    public String before(Instant at) {
        long millis = at.toEpochMilli();
        return millis < 1 ? StreamId.NONE : (millis - 1) + LAST_NUMBER;
    }

    @Override
    public Portion after(String position, int limit) {
        List<Reply> entries = server.call(new CommandArguments(Command.XRANGE)
                        .key(key)
                        .add(StreamId.after(position))
                        .add("+")
                        .add("COUNT")
                        .add(limit))
                .list();
        return new Portion(
                entries.stream().map(RedisRetrievalStream::event).toList(),
                entries.isEmpty() ? position : entries.getLast().at(0).text());
    }

    @Override
    public Instant now() {
        Reply time = server.call(new CommandArguments(Command.TIME));
        return Instant.ofEpochSecond(time.at(0).number(), time.at(1).number() * 1_000);
    }

    private static RetrievalEvent event(Reply entry) {
        Map<String, String> fields = entry.at(1).textFields();
        return new RetrievalEvent(
                StreamId.at(entry.at(0).text()),
                number(fields.get("latency_ms"), Double.NaN),
                chunks(number(fields.get("chunks"), ONE)),
                number(fields.get("score"), Double.NaN));
    }

    /** What cannot be a number of pieces is as if it had been left out; only 0 says that nothing was found. */
    private static int chunks(double told) {
        return told == 0 || told >= 1 ? (int) Math.min(told, Integer.MAX_VALUE) : ONE;
    }

    private static double number(@Nullable String text, double otherwise) {
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException words) {
            return otherwise;
        }
    }

    @Override
    public void close() {
        // The connection belongs to whoever opened it.
    }
}
