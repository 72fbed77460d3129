package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        return state().end().toPosition();
    }

    @Override
    public void snapshot(int pageSize, Consumer<List<ReviewRow>> page) {
        new FeedSnapshot(server, codec).read(pageSize, page);
    }

    @Override
    public List<ReviewRow> first(int limit) {
        return new FeedSnapshot(server, codec).first(limit);
    }

    /** The state is asked for after the changes, so that nothing can be lost between the two unnoticed. */
    @Override
    public Changes changesAfter(Position position, int limit, Duration wait) {
        FeedPosition next = FeedPosition.parse(position);
        List<Reply> entries = read(next, limit, wait).at(0).at(1).list();
        FeedState state = state();
        if (state.hasGapAfter(next)) {
            return new Changes(List.of(), state.end().toPosition(), true);
        }
        var rows = new ArrayList<ReviewRow>(entries.size());
        for (Reply entry : entries) {
            addRows(entry.at(1).list(), rows);
            next = next.next(entry.at(0).text());
        }
        return new Changes(rows, next.toPosition(), false);
    }

    /** An event says first what happened, and then to which items, each followed by its row. */
    private void addRows(List<Reply> event, List<ReviewRow> rows) {
        for (int i = 2; i < event.size(); i += 2) {
            rows.add(codec.decode(
                    new ReviewId(event.get(i).text()), event.get(i + 1).text()));
        }
    }

    private FeedState state() {
        return FeedState.of(server.run(Script.POSITION));
    }

    private Reply read(FeedPosition from, int limit, Duration wait) {
        var command = new CommandArguments(Command.XREAD).add("COUNT").add(limit);
        boolean waits = wait.isPositive();
        if (waits) {
            command.add("BLOCK").add(server.connection().blockMillis(wait));
        }
        command.add("STREAMS").key(server.keys().own("ev")).add(from.entry());
        return waits ? server.blockingRead(command) : server.call(command);
    }
}
