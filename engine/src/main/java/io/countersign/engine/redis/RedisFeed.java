package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * The feed from the event stream. A row that moves from one index to another while a snapshot is read is an event after
 * the position that was read before, so it is never missed.
 */
final class RedisFeed implements ReviewFeed {
    private final QueueServer server;
    private final RowCodec codec;

    RedisFeed(QueueServer server, RowCodec codec) {
        this.server = server;
        this.codec = codec;
    }

    @Override
    public Position position() {
        return end().toPosition();
    }

    @Override
    public void snapshot(int pageSize, Consumer<List<ReviewRow>> page) {
        new FeedSnapshot(server, codec).read(pageSize, page);
    }

    @Override
    public Changes changesAfter(Position position, int limit, Duration wait) {
        FeedPosition from = FeedPosition.parse(position);
        List<Reply> entries = read(from, limit, wait).at(0).at(1).list();
        FeedPosition end = end();
        if (!end.follows(from)) {
            return new Changes(List.of(), end.toPosition(), true);
        }
        var rows = new ArrayList<ReviewRow>(entries.size());
        FeedPosition next = from;
        for (Reply entry : entries) {
            Map<String, Reply> fields = entry.at(1).fields();
            long number = Reply.in(fields, "n").number();
            if (number != next.number() + 1) {
                return new Changes(List.of(), end.toPosition(), true);
            }
            rows.add(codec.decode(
                    new ReviewId(Reply.in(fields, "id").text()),
                    Reply.in(fields, "row").text()));
            next = new FeedPosition(entry.at(0).text(), number, from.run());
        }
        return new Changes(rows, next.toPosition(), false);
    }

    private FeedPosition end() {
        return FeedPosition.of(server.run(Script.POSITION));
    }

    private Reply read(FeedPosition from, int limit, Duration wait) {
        var command = new CommandArguments(Command.XREAD).add("COUNT").add(limit);
        boolean waits = wait.isPositive();
        if (waits) {
            command.add("BLOCK").add(blockMillis(wait));
        }
        command.add("STREAMS").key(server.keys().own("ev")).add(from.entry());
        return waits ? server.blockingRead(command) : server.call(command);
    }

    /** Redis takes zero for ever. */
    private long blockMillis(Duration wait) {
        Duration longest = server.connection().longestBlock();
        return Math.max(1, (wait.compareTo(longest) < 0 ? wait : longest).toMillis());
    }
}
