package io.countersign.engine.redis;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Finds, starts and stops the server of one directory. The caller holds the turn. */
final class EmbeddedServer {
    private static final int PORTS_TO_TRY = 5;
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOADING_PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(20);
    /** Gives the server a session of its own, so that Ctrl-C in one console's terminal does not end it for the others. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private enum State {
        READY,
        LOADING,
        SILENT,
        FOREIGN
    }

    private final EmbeddedDirectory directory;
    private final Duration patience;

    EmbeddedServer(EmbeddedDirectory directory, Duration patience) {
        this.directory = directory;
        this.patience = patience;
    }

    /** Attaches to the server that runs, or starts one; on the port of the last one if that is free. */
    EmbeddedDescriptor ensureRunning() throws IOException {
        Optional<EmbeddedDescriptor> known = EmbeddedDescriptor.read(directory.descriptor());
        Optional<ProcessHandle> running = running(known);
        if (known.isPresent() && running.isPresent() && attaches(known.get(), running.get())) {
            return known.get();
        }
        if (running.isPresent()) {
            end(running.get());
        }
        return launch(known.orElseGet(() -> EmbeddedDescriptor.withNewPassword(freePort())));
    }

    void stop() {
        Optional<EmbeddedDescriptor> known = EmbeddedDescriptor.read(directory.descriptor());
        running(known).ifPresent(this::end);
    }

    private Optional<ProcessHandle> running(Optional<EmbeddedDescriptor> known) {
        long pid = known.map(EmbeddedDescriptor::pid).orElse(0L);
        return ProcessHandle.allProcesses()
                .filter(process -> directory.isServer(process).orElse(process.pid() == pid))
                .findFirst();
    }

    /** False if the running server is not the one described. A server that hangs is left alone: its data is its own. */
    private boolean attaches(EmbeddedDescriptor known, ProcessHandle server) {
        State state = await(known, server);
        if (state == State.SILENT && server.isAlive()) {
            throw new QueueUnavailableException(
                    "The embedded Redis (process " + server.pid()
                            + ") does not answer; end that process and try again.",
                    null);
        }
        return state == State.READY;
    }

    private EmbeddedDescriptor launch(EmbeddedDescriptor wanted) throws IOException {
        EmbeddedDescriptor next = isFree(wanted.port()) ? wanted : wanted.withPort(freePort());
        for (int attempt = 0; attempt < PORTS_TO_TRY; attempt++) {
            next.write(directory.descriptor());
            Process process = start(next);
            if (await(next, process.toHandle()) == State.READY) {
                EmbeddedDescriptor started = next.withPid(process.pid());
                started.write(directory.descriptor());
                return started;
            }
            process.destroyForcibly();
            if (!EmbeddedLog.read(directory.log()).saysThatThePortIsTaken()) {
                break;
            }
            next = next.withPort(freePort());
        }
        throw notStarted(EmbeddedLog.read(directory.log()));
    }

    private QueueRefusedException notStarted(EmbeddedLog log) {
        String said = log.lastWords() + " (see " + directory.log() + ")";
        String sentence = log.speaksOfItsData()
                ? "The embedded Redis cannot read its data: %s. Move %s away to begin with an empty queue, or put a backup of it in its place."
                        .formatted(said, directory.data())
                : "The embedded Redis did not start: %s; mend that, or give a server with --redis URL.".formatted(said);
        return new QueueRefusedException(sentence, null);
    }

    private Process start(EmbeddedDescriptor descriptor) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(directory.prepare(descriptor));
        return new ProcessBuilder(command)
                .directory(directory.path().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(directory.log().toFile())
                .start();
    }

    /** Waits while the process lives and is getting ready. */
    private State await(EmbeddedDescriptor descriptor, ProcessHandle process) {
        long start = System.nanoTime();
        CompletableFuture<ProcessHandle> end = process.onExit();
        State state = ask(descriptor);
        while (!happensSoon(end) && isWorthWaiting(state, Duration.ofNanos(System.nanoTime() - start))) {
            state = ask(descriptor);
        }
        return state;
    }

    private boolean isWorthWaiting(State state, Duration waited) {
        return switch (state) {
            case READY -> false;
            case LOADING -> waited.compareTo(LOADING_PATIENCE) < 0;
            case SILENT, FOREIGN -> waited.compareTo(patience) < 0;
        };
    }

    private State ask(EmbeddedDescriptor descriptor) {
        RedisTarget target = descriptor.target();
        var configuration = RedisClients.configuration(target, Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (Jedis jedis = new Jedis("127.0.0.1", descriptor.port(), configuration)) {
            jedis.ping();
            Path its = Path.of(jedis.configGet("dir").getOrDefault("dir", ""));
            return its.equals(directory.path()) ? State.READY : State.FOREIGN;
        } catch (JedisConnectionException silent) {
            return State.SILENT;
        } catch (JedisException reply) {
            return String.valueOf(reply.getMessage()).startsWith("LOADING") ? State.LOADING : State.FOREIGN;
        }
    }

    /** SIGTERM: the server finishes what it has acknowledged and leaves. */
    private void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stays) {
            throw new QueueUnavailableException(
                    "The embedded Redis (process " + server.pid() + ") does not stop; end that process and try again.",
                    stays);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean happensSoon(CompletableFuture<?> end) {
        try {
            end.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException | InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static int freePort() {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new QueueUnavailableException("No port is free on this machine; close some programs.", none);
        }
    }
}
