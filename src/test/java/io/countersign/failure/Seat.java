package io.countersign.failure;

import io.countersign.engine.redis.TcpProxy;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where one reviewer works: a journal that stays, and console processes that come and go. */
final class Seat implements AutoCloseable {
    private static final Duration NO_OFFSET = Duration.ZERO;

    private final String reviewer;
    private final Path directory;
    private final TcpProxy proxy;
    private final Optional<Mutant> mutant;
    private final Duration lease;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Map<Say, Integer> counts = new EnumMap<>(Say.class);
    private Process process;
    private Thread listener;

    Seat(String reviewer, Path directory, TcpProxy proxy, Optional<Mutant> mutant, Duration lease) {
        this.reviewer = reviewer;
        this.directory = directory;
        this.proxy = proxy;
        this.mutant = mutant;
        this.lease = lease;
    }

    String reviewer() {
        return reviewer;
    }

    TcpProxy proxy() {
        return proxy;
    }

    Path journal() {
        return directory.resolve("journal");
    }

    /** Everything that its consoles have said, in order. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized int count(Say word) {
        return counts.getOrDefault(word, 0);
    }

    void start(long seed) {
        start(seed, NO_OFFSET, false);
    }

    /** Sits down at a fresh console, whose clock may be wrong and whose reviewer may begin by thinking. */
    void start(long seed, Duration clockOffset, boolean thinking) {
        boolean hasty = mutant.filter(Mutant::isHasty).isPresent();
        var orders = new ConsoleOrders(proxy.url(), journal(), reviewer, seed, lease, clockOffset, hasty, thinking);
        try {
            process = new ProcessBuilder(commandLine(orders))
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var output = process.inputReader();
        listener = Thread.ofPlatform().daemon().start(() -> output.lines().forEach(this::hear));
    }

    private File errors() {
        return directory.resolve("errors.log").toFile();
    }

    private List<String> commandLine(ConsoleOrders orders) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                classPath(),
                ConsoleWorker.class.getName()));
        line.addAll(orders.toArguments());
        return line;
    }

    /** What a mutant changes stands in front, so that the product's own scripts are not seen. */
    private String classPath() {
        String usual = System.getProperty("java.class.path");
        return mutant.flatMap(each -> each.resourcesIn(directory))
                .map(changed -> changed + File.pathSeparator + usual)
                .orElse(usual);
    }

    private synchronized void hear(String line) {
        if (Say.isLine(line)) {
            lines.add(line);
            counts.merge(Say.valueOf(Say.parse(line)[0]), 1, Integer::sum);
        }
    }

    void tell(String command) {
        try {
            OutputStream commands = process.getOutputStream();
            commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            commands.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** {@code kill -9}; what it had said is heard. By its handle, which leaves the output open. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        try {
            listener.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        proxy.close();
    }
}
