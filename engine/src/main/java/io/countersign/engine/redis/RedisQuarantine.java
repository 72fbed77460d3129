package io.countersign.engine.redis;

import io.countersign.engine.review.Arrival;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.Malformed;
import io.countersign.engine.review.ProducerEntry;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The quarantine as a stream, with a hash that says which item each released entry became. */
final class RedisQuarantine implements Quarantine {
    private static final int MOST_BYTES = 8 << 20;

    private final QueueServer server;

    RedisQuarantine(QueueServer server) {
        this.server = server;
    }

    /** Hands over less than the limit where the entries are large. */
    @Override
    public List<Entry> list(String afterId, int limit) {
        return server.run(Script.QUARANTINE, afterId, limit, MOST_BYTES).list().stream()
                .map(RedisQuarantine::entry)
                .toList();
    }

    @Override
    public Optional<Entry> find(String id) {
        if (!StreamId.isValid(id)) {
            return Optional.empty();
        }
        var command = new CommandArguments(Command.XRANGE)
                .key(server.keys().own("quar"))
                .add(id)
                .add(id);
        return server.call(command).list().stream().map(RedisQuarantine::entry).findFirst();
    }

    @Override
    public Optional<ReviewId> release(String id, Reviewer by) {
        return find(id).map(entry -> admit(entry, by));
    }

    private ReviewId admit(Entry entry, Reviewer by) {
        ContentHash hash = ContentHash.of(entry.raw());
        ReviewId id = server.keys().idOf(hash);
        Reply terms = server.run(Script.PEEK, 0, 0, 0);
        Instant now = Instant.ofEpochMilli(terms.at(0).number());
        ReviewRow row = Arrival.row(
                id, ProducerEntry.UNKNOWN, RulesCodec.decode(terms.at(3).textFields()), now);
        Object[] arguments = Stream.of(
                        Stream.of(entry.id()), RedisIntake.arrival(id, hash, row).stream(), Stream.of(by))
                .flatMap(each -> each)
                .toArray();
        return new ReviewId(server.run(Script.ADMIT, arguments).at(0).text());
    }

    private static Entry entry(Reply stored) {
        String id = stored.at(0).text();
        Map<String, Reply> fields = stored.at(1).fields();
        return new Entry(
                id,
                StreamId.at(id),
                new Malformed(
                        Reply.in(fields, "field").text(),
                        Reply.in(fields, "problem").text()),
                Reply.in(fields, "raw").bytes());
    }
}
