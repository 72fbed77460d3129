package io.countersign.engine.redis;

import io.countersign.engine.review.AuditLine;
import io.countersign.engine.review.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** The audit chain as a stream that scripts write and nobody trims. */
final class RedisAuditTrail implements AuditTrail {
    private static final int CHAIN_DIGITS = 40;
    private static final Set<String> FIELDS = Set.of("n", "line", "chain");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

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
        Reply stored =
                server.call(new CommandArguments(Command.GET).key(server.keys().own("head")));
        if (stored.isNothing()) {
            return new Head(0, "");
        }
        String head = stored.text();
        return new Head(Long.parseLong(head.substring(CHAIN_DIGITS)), head.substring(0, CHAIN_DIGITS));
    }

    private static AuditLine line(Reply stored) {
        String position = stored.at(0).text();
        Map<String, String> fields = stored.at(1).textFields();
        String number = fields.getOrDefault("n", "");
        if (!fields.keySet().equals(FIELDS) || !NUMBER.matcher(number).matches()) {
            return AuditLine.foreign(position);
        }
        return new AuditLine(
                position, Long.parseLong(number), fields.getOrDefault("line", ""), fields.getOrDefault("chain", ""));
    }
}
