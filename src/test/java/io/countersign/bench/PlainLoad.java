package io.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference load: what {@code redis-benchmark} does. One thread keeps many connections busy with one command that
 * was encoded beforehand; each connection sends so many at once and the next ones after their replies.
 */
final class PlainLoad implements AutoCloseable {
    private final Selector selector;
    private final List<PlainConnection> connections = new ArrayList<>();

    PlainLoad(SocketAddress server, int connections, int pipeline, RedisCommand command) {
        try {
            selector = Selector.open();
            for (int i = 0; i < connections; i++) {
                this.connections.add(new PlainConnection(server, selector, command.bytes(), pipeline));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends so many commands, rounded up to whole turns of every connection, and says how many a second were answered. */
    double perSecond(long commands) {
        try {
            long start = System.nanoTime();
            return send(commands) * 1e9 / (System.nanoTime() - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long send(long commands) throws IOException {
        long sent = 0;
        for (PlainConnection connection : connections) {
            sent += connection.send();
        }
        long answered = 0;
        while (answered < sent) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                var connection = (PlainConnection) key.attachment();
                int replies = connection.receive();
                answered += replies;
                if (connection.isAnswered() && sent < commands) {
                    sent += connection.send();
                }
            }
            selector.selectedKeys().clear();
        }
        return answered;
    }

    @Override
    public void close() {
        try {
            for (PlainConnection connection : connections) {
                connection.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
