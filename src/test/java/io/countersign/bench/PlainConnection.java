package io.countersign.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection of a {@link PlainLoad}. Understands replies of one line only. */
final class PlainConnection implements AutoCloseable {
    private final SocketChannel channel;
    private final ByteBuffer requests;
    private final ByteBuffer replies = ByteBuffer.allocateDirect(64 << 10);
    private final int pipeline;
    private int awaited;

    PlainConnection(SocketAddress server, Selector selector, byte[] command, int pipeline) throws IOException {
        this.pipeline = pipeline;
        requests = ByteBuffer.allocateDirect(command.length * pipeline);
        for (int i = 0; i < pipeline; i++) {
            requests.put(command);
        }
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    int send() throws IOException {
        requests.flip();
        while (requests.hasRemaining()) {
            channel.write(requests);
        }
        awaited = pipeline;
        return pipeline;
    }

    /** How many replies have come. */
    int receive() throws IOException {
        replies.clear();
        if (channel.read(replies) < 0) {
            throw new EOFException("Redis closed the connection");
        }
        int lines = 0;
        for (int i = 0; i < replies.position(); i++) {
            byte each = replies.get(i);
            if (each == '-') {
                throw new IOException("Redis refused the command");
            }
            lines += each == '\n' ? 1 : 0;
        }
        awaited -= lines;
        return lines;
    }

    boolean isAnswered() {
        return awaited == 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
