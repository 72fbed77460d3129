package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * The rows of one state in the order of its index, read in portions while others change it: a row that stays where it is
 * comes exactly once.
 */
final class IndexedRows implements Iterator<ReviewRow> {
    private static final int PORTION = 1_000;

    private final QueueServer server;
    private final RowCodec codec;
    private final ReviewState state;
    private final Deque<ReviewRow> portion = new ArrayDeque<>(PORTION);
    private String lastScore = "";
    private String lastId = "";
    private boolean exhausted;

    IndexedRows(QueueServer server, RowCodec codec, ReviewState state) {
        this.server = server;
        this.codec = codec;
        this.state = state;
    }

    @Override
    public boolean hasNext() {
        if (portion.isEmpty() && !exhausted) {
            readOn();
        }
        return !portion.isEmpty();
    }

    @Override
    public ReviewRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.remove();
    }

    /** A row that is missing was published meanwhile, which is an event. */
    private void readOn() {
        Reply read = server.run(Script.PAGE, state.code(), PORTION, lastScore, lastId);
        List<Reply> ids = read.at(0).list();
        exhausted = ids.size() < PORTION;
        if (ids.isEmpty()) {
            return;
        }
        List<Reply> lines = lines(ids);
        for (int i = 0; i < ids.size(); i++) {
            lastId = ids.get(i).text();
            if (!lines.get(i).isNothing()) {
                portion.add(codec.decode(new ReviewId(lastId), lines.get(i).text()));
            }
        }
        lastScore = read.at(1).text();
    }

    private List<Reply> lines(List<Reply> ids) {
        var command = new CommandArguments(Command.HMGET).key(server.keys().own("rows"));
        ids.forEach(id -> command.add(id.bytes()));
        return server.call(command).list();
    }
}
