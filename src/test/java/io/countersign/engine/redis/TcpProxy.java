package io.countersign.engine.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A loopback proxy in front of a server on this machine that passes bytes through, or spoils them as told. */
public final class TcpProxy implements AutoCloseable {
    /** What the proxy does, from now on, to every chunk of bytes on every connection. */
    public sealed interface Fault {
        /** Nothing: requests and replies go through. */
        record None() implements Fault {}

        /** The server executes, the client hears nothing. */
        record DropReplies() implements Fault {}

        /** The server executes, and instead of the reply the client sees the connection close. */
        record CloseOnReply() implements Fault {}

        /** Replies arrive late. */
        record DelayReplies(Duration delay) implements Fault {}

        /** Only the first half of the request reaches the server; then the connection closes. */
        record CutRequests() implements Fault {}

        /** Connections stay open and nothing passes in either direction; what is sent meanwhile is lost. */
        record BlackHole() implements Fault {}

        /** From the first request with these bytes in it on, requests are lost; connections stay open. */
        record LoseRequestsFrom(String mark) implements Fault {}

        /** The other fault, by chance to one chunk of so many. */
        record Sometimes(Fault fault, int oneOf) implements Fault {}
    }

    private final int targetPort;
    private final int port = LoopbackPorts.free();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch lost = new CountDownLatch(1);
    private volatile Fault fault = new Fault.None();
    private ServerSocket listener;

    private TcpProxy(int targetPort) {
        this.targetPort = targetPort;
        accept();
    }

    public static TcpProxy to(int targetPort) {
        return new TcpProxy(targetPort);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public void set(Fault next) {
        fault = next;
    }

    /** Whether the request that was to be lost has come. */
    public boolean hasLost() {
        return lost.getCount() == 0;
    }

    /** Everything goes through again; connections that a fault has closed stay closed. */
    public void heal() {
        fault = new Fault.None();
        accept();
    }

    /** Closes every connection and refuses new ones until {@link #heal()}. */
    public synchronized void refuse() {
        closeQuietly(listener);
        breakConnections();
    }

    /** Closes every connection; new ones are welcome. */
    public void breakConnections() {
        sockets.forEach(TcpProxy::closeQuietly);
        sockets.clear();
    }

    @Override
    public void close() {
        closed.countDown();
        refuse();
    }

    private synchronized void accept() {
        if (listener != null && !listener.isClosed()) {
            return;
        }
        try {
            listener = LoopbackPorts.listen(port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ServerSocket open = listener;
        start("proxy-accept", () -> acceptFrom(open));
    }

    private void acceptFrom(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                connect(open.accept());
            } catch (IOException refusedOrClosing) {
                continue;
            }
            if (open.isClosed()) {
                breakConnections();
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), targetPort);
            sockets.add(server);
            start("proxy-requests", () -> pump(client, server, this::forwardRequest));
            start("proxy-replies", () -> pump(server, client, this::forwardReply));
        } catch (IOException unreachable) {
            closeQuietly(client);
            throw unreachable;
        }
    }

    private interface Forwarding {
        void forward(byte[] bytes, OutputStream to) throws IOException;
    }

    private void pump(Socket from, Socket to, Forwarding forwarding) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                forwarding.forward(Arrays.copyOf(buffer, n), to.getOutputStream());
            }
        } catch (IOException connectionEnded) {
            closeQuietly(to);
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void forwardRequest(byte[] bytes, OutputStream server) throws IOException {
        switch (now()) {
            case Fault.BlackHole() -> {}
            case Fault.LoseRequestsFrom(String mark) -> {
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(mark)) {
                    fault = new Fault.BlackHole();
                    lost.countDown();
                } else {
                    server.write(bytes);
                }
            }
            case Fault.CutRequests() -> {
                server.write(bytes, 0, bytes.length / 2);
                throw new IOException("cut");
            }
            case Fault.None _, Fault.DropReplies _, Fault.CloseOnReply _, Fault.DelayReplies _, Fault.Sometimes _ ->
                server.write(bytes);
        }
    }

    private void forwardReply(byte[] bytes, OutputStream client) throws IOException {
        switch (now()) {
            case Fault.BlackHole(), Fault.DropReplies() -> {}
            case Fault.CloseOnReply() -> throw new IOException("closed instead of a reply");
            case Fault.DelayReplies(Duration delay) -> {
                pause(delay);
                client.write(bytes);
            }
            case Fault.None _, Fault.CutRequests _, Fault.LoseRequestsFrom _, Fault.Sometimes _ -> client.write(bytes);
        }
    }

    private Fault now() {
        Fault present = fault;
        if (present instanceof Fault.Sometimes(Fault other, int oneOf)) {
            return ThreadLocalRandom.current().nextInt(oneOf) == 0 ? other : new Fault.None();
        }
        return present;
    }

    private void pause(Duration delay) throws IOException {
        try {
            if (closed.await(delay.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("proxy closed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void start(String name, Runnable task) {
        Thread.ofPlatform().daemon().name(name).start(task);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            return;
        }
    }
}
