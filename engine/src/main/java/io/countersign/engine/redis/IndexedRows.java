package io.countersign.engine.redis;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * The rows of one state in the order of its index, read in portions while others change it: a row that stays where it is
 * comes exactly once. From the second portion on, one is decoded while the server reads the next.
 */
final class IndexedRows implements Iterator<ReviewRow> {
    private static final int PORTION = 1_000;

    private final QueueServer server;
    private final RowCodec codec;
    private final ReviewState state;
    private final Deque<ReviewRow> portion = new ArrayDeque<>(PORTION);
    private Optional<CompletableFuture<List<ReviewRow>>> following = Optional.empty();
    private String lastScore = "";
    private String lastId = "";
    private boolean begun;
    private boolean exhausted;

    /** Ids and, for each, its line or nothing. */
    private record Lines(List<Reply> ids, List<Reply> lines) {}

    IndexedRows(QueueServer server, RowCodec codec, ReviewState state) {
        this.server = server;
        this.codec = codec;
        this.state = state;
    }

    @Override
    public boolean hasNext() {
        while (portion.isEmpty() && !(exhausted && following.isEmpty())) {
            advance();
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

    private void advance() {
        if (!begun) {
            begun = true;
            portion.addAll(decode(read()));
            return;
        }
        CompletableFuture<List<ReviewRow>> current = following.orElseGet(this::readOn);
        following = exhausted ? Optional.empty() : Optional.of(readOn());
        portion.addAll(current.join());
    }

    private CompletableFuture<List<ReviewRow>> readOn() {
        Lines lines = read();
        return CompletableFuture.supplyAsync(() -> decode(lines), Thread::startVirtualThread);
    }

    private Lines read() {
        Reply read = server.run(Script.PAGE, state.code(), PORTION, lastScore, lastId);
        List<Reply> ids = read.at(0).list();
        exhausted = ids.size() < PORTION;
        if (ids.isEmpty()) {
            return new Lines(ids, ids);
        }
        lastId = ids.getLast().text();
        lastScore = read.at(1).text();
        return new Lines(ids, lines(ids));
    }

    /** A row that is missing was published meanwhile, which is an event. */
    private List<ReviewRow> decode(Lines read) {
        var rows = new ArrayList<ReviewRow>(read.ids().size());
        for (int i = 0; i < read.ids().size(); i++) {
            Reply line = read.lines().get(i);
            if (!line.isNothing()) {
                rows.add(codec.decode(new ReviewId(read.ids().get(i).text()), line.text()));
            }
        }
        return rows;
    }

    private List<Reply> lines(List<Reply> ids) {
        var command = new CommandArguments(Command.HMGET).key(server.keys().own("rows"));
        ids.forEach(id -> command.add(id.bytes()));
        return server.call(command).list();
    }
}
