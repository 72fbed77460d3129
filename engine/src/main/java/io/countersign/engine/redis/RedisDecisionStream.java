package io.countersign.engine.redis;

import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The decisions of all engines on one Redis, in the order in which they were written. */
public final class RedisDecisionStream implements DecisionStream {
    /** A writer that could not reach the server for longer is taken for a new one. */
    private static final Duration WRITER_REMEMBERED = Duration.ofHours(24);

    private final QueueServer server;
    private final int kept;

    /** Keeps {@link DecisionStream#KEPT} records. The connection is not closed with it. */
    public RedisDecisionStream(RedisConnection connection) {
        this(connection, KEPT);
    }

    /**
     * @param kept how many records are kept, at least 1; the latest batch is kept whatever its size
     */
    public RedisDecisionStream(RedisConnection connection, int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("kept must be at least 1, was " + kept);
        }
        this.server = new QueueServer(connection, new QueueKeys(RedisReviewQueue.QUEUE, connection.isCluster()));
        this.kept = kept;
    }

    @Override
    public void append(RecordBatch batch) {
        server.run(Script.LOG_APPEND, arguments(batch, kept).toArray());
    }

    /** What the script that appends needs. */
    static List<Object> arguments(RecordBatch batch, int kept) {
        return List.of(
                batch.id().writer(),
                batch.id().number(),
                batch.size(),
                batch.lost(),
                batch.bytes(),
                kept,
                WRITER_REMEMBERED.toMillis());
    }

    @Override
    public Position beginning() {
        return new LogPosition(StreamId.NONE, ends().at(0).number()).toPosition();
    }

    @Override
    public Position end() {
        return end(ends());
    }

    /** The ends are asked for after the batches, so that nothing can be lost between the two unnoticed. */
    @Override
    public Portion after(Position position, int limit, Duration wait) {
        LogPosition from = LogPosition.parse(position);
        List<Reply> entries = read(from, limit, wait).at(0).at(1).list();
        if (entries.isEmpty()) {
            return nothing(from);
        }
        var batches = new ArrayList<RecordBatch>(entries.size());
        entries.forEach(entry -> batches.add(batch(entry.at(1).fields())));
        long first = Reply.in(entries.getFirst().at(1).fields(), "o").number();
        var next = new LogPosition(entries.getLast().at(0).text(), first + batches.size());
        return new Portion(batches, next.toPosition(), first != from.ordinal());
    }

    /** A server that has forgotten batches counts fewer. */
    private Portion nothing(LogPosition from) {
        Reply ends = ends();
        boolean gap = ends.at(2).number() < from.ordinal();
        return new Portion(List.of(), gap ? end(ends) : from.toPosition(), gap);
    }

    @Override
    public void close() {
        // The connection belongs to whoever opened it.
    }

    private Reply ends() {
        return server.run(Script.LOG_ENDS);
    }

    private static Position end(Reply ends) {
        return new LogPosition(ends.at(1).text(), ends.at(2).number()).toPosition();
    }

    private static RecordBatch batch(Map<String, Reply> fields) {
        return new RecordBatch(
                new BatchId(Reply.in(fields, "w").text(), Reply.in(fields, "i").number()),
                Reply.in(fields, "b").bytes(),
                Reply.in(fields, "n").count(),
                Reply.in(fields, "l").number());
    }

    private Reply read(LogPosition from, int limit, Duration wait) {
        var command = new CommandArguments(Command.XREAD).add("COUNT").add(limit);
        boolean waits = wait.isPositive();
        if (waits) {
            command.add("BLOCK").add(server.connection().blockMillis(wait));
        }
        command.add("STREAMS").key(server.keys().own("log")).add(from.entry());
        return waits ? server.blockingRead(command) : server.call(command);
    }
}
