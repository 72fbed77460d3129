package io.countersign.engine.redis;

import io.countersign.engine.review.AuditLine;
import io.countersign.engine.review.AuditTrail;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The audit chain as a stream that scripts write and nobody trims. */
final class RedisAuditTrail implements AuditTrail {
    private final QueueServer server;

    RedisAuditTrail(QueueServer server) {
        this.server = server;
    }

    @Override
    public List<AuditLine> read(String afterPosition, int limit) {
        var command = new CommandArguments(Command.XRANGE)
                .key(server.keys().own("audit"))
                .add(StreamId.after(afterPosition))
                .add("+")
                .add("COUNT")
                .add(limit);
        return server.call(command).list().stream().map(RedisAuditTrail::line).toList();
    }

    @Override
    public Head head() {
        var command = new CommandArguments(Command.HMGET)
                .key(server.keys().own("ctr"))
                .add("lines")
                .add("chain");
        Reply head = server.call(command);
        return head.at(0).isNothing()
                ? new Head(0, "")
                : new Head(head.at(0).number(), head.at(1).text());
    }

    private static AuditLine line(Reply stored) {
        Map<String, Reply> fields = stored.at(1).fields();
        return new AuditLine(
                stored.at(0).text(),
                Reply.in(fields, "n").number(),
                Reply.in(fields, "line").text(),
                Reply.in(fields, "chain").text());
    }
}
