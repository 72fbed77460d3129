package io.countersign.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One request over and over on so many connections, each waiting for its answer; the cheapest client there is. */
final class HttpLoad {
    private static final String LENGTH = "content-length:";

    private final int port;
    private final byte[] request;
    private final int connections;

    HttpLoad(int port, String token, String body, int connections) {
        this.port = port;
        this.connections = connections;
        this.request = """
                POST /decide HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(token, body.length(), body).getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers a second, and how long they took in nanoseconds, sorted. */
    record Result(double perSecond, long[] nanos) {
        double p99Millis() {
            return nanos[(int) (nanos.length * .99)] / 1e6;
        }
    }

    Result run(int each) {
        long from = System.nanoTime();
        List<CompletableFuture<long[]>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            running.add(CompletableFuture.supplyAsync(
                    () -> connection(each), task -> Thread.ofPlatform().daemon().start(task)));
        }
        long[] nanos = running.stream()
                .flatMapToLong(taken -> Arrays.stream(taken.join()))
                .sorted()
                .toArray();
        return new Result(nanos.length / ((System.nanoTime() - from) / 1e9), nanos);
    }

    private long[] connection(int requests) {
        var taken = new long[requests];
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            for (int i = 0; i < requests; i++) {
                long from = System.nanoTime();
                socket.getOutputStream().write(request);
                answer(in);
                taken[i] = System.nanoTime() - from;
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(InputStream in) throws IOException {
        int length = 0;
        String line = line(in);
        if (!line.contains(" 20")) {
            throw new IOException("answered: " + line);
        }
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
