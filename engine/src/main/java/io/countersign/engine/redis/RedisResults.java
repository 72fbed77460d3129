package io.countersign.engine.redis;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The stream from which producers read what was decided. */
final class RedisResults {
    private final QueueServer server;

    RedisResults(QueueServer server) {
        this.server = server;
    }

    List<ReviewResult> after(String position, int limit) {
        var command = new CommandArguments(Command.XRANGE)
                .key(server.keys().own("res"))
                .add(StreamId.after(position))
                .add("+")
                .add("COUNT")
                .add(limit);
        return server.call(command).list().stream().map(RedisResults::result).toList();
    }

    static ReviewResult result(Reply stored) {
        Map<String, Reply> fields = stored.at(1).fields();
        String status = Reply.in(fields, "status").text();
        return new ReviewResult(
                stored.at(0).text(),
                new ReviewId(Reply.in(fields, "item").text()),
                status,
                new ContentHash(Reply.in(fields, "content").text()),
                status.equals("modified") ? Reply.in(fields, "output").text() : null,
                reviewers(Reply.in(fields, "reviewers").text()),
                Reply.in(fields, "reason").text(),
                Instant.ofEpochMilli(Reply.in(fields, "at").number()));
    }

    /** Nobody, where a rule has decided. */
    private static List<String> reviewers(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }
}
