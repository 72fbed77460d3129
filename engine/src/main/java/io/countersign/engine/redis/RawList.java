package io.countersign.engine.redis;

import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Pushes raw entries as producers do, several in one command as long as they are small. */
final class RawList {
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 1 << 20;

    private final QueueServer server;

    RawList(QueueServer server) {
        this.server = server;
    }

    void push(List<byte[]> entries) {
        int next = 0;
        while (next < entries.size()) {
            var command = new CommandArguments(Command.LPUSH).key(server.keys().queue());
            int count = 0;
            int bytes = 0;
            while (next < entries.size() && count < MOST_ENTRIES && bytes < MOST_BYTES) {
                byte[] entry = entries.get(next++);
                command.add(entry);
                count++;
                bytes += entry.length;
            }
            server.call(command);
        }
    }
}
