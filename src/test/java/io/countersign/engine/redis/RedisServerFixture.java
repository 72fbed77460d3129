package io.countersign.engine.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * A real Redis server in a child process on a free loopback port, with a directory of its own. It can be killed, started
 * again on the same port and data, stopped in its tracks and continued. It never outlives the test's JVM.
 */
public final class RedisServerFixture implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration STARTUP = Duration.ofSeconds(30);

    private final TemporaryDirectory directory = TemporaryDirectory.create();
    private final Thread lastResort = new Thread(this::kill, "kill-redis-fixture");
    private final List<String> arguments;
    private final List<String> directives;
    private int port;
    private Process process;

    private RedisServerFixture(List<String> arguments, List<String> directives) {
        this.arguments = arguments;
        this.directives = directives;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** A server that keeps everything in memory. */
    public static RedisServerFixture start() {
        return startWith("appendonly no");
    }

    /** A server that has written to disk whatever it acknowledged. */
    public static RedisServerFixture startDurable() {
        return startWith("appendonly yes", "appendfsync always");
    }

    /** A server with further lines in its redis.conf. */
    public static RedisServerFixture startWith(String... directives) {
        return start(List.of(), directives);
    }

    /** A Sentinel that watches a primary under a name and does not wait long until it takes it for lost. */
    static RedisServerFixture startSentinel(String name, RedisServerFixture primary) {
        return start(
                List.of("--sentinel"),
                "sentinel monitor " + name + " " + HOST + " " + primary.port() + " 1",
                "sentinel down-after-milliseconds " + name + " 1000");
    }

    private static RedisServerFixture start(List<String> arguments, String... directives) {
        RedisServerFixture server = new RedisServerFixture(arguments, List.of(directives));
        try {
            server.launchOnAFreePort();
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    public int port() {
        return port;
    }

    public HostAndPort address() {
        return new HostAndPort(HOST, port);
    }

    public String url() {
        return "redis://" + HOST + ":" + port;
    }

    public Path directory() {
        return directory.path();
    }

    /** A new client of the default user; the caller closes it. */
    public Jedis client() {
        return connect(port, Duration.ofSeconds(10));
    }

    /** A client of whatever listens on a loopback port, such as a {@link TcpProxy}; the caller closes it. */
    public static Jedis connect(int port, Duration timeout) {
        DefaultJedisClientConfig configuration = DefaultJedisClientConfig.builder()
                .timeoutMillis(Math.toIntExact(timeout.toMillis()))
                .serverDefaultProtocol()
                .build();
        return new Jedis(new HostAndPort(HOST, port), configuration);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** kill -9; nothing is flushed or said to the clients. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Starts the server again on the same port and directory; kills it first if it runs. */
    public void restart() {
        kill();
        if (!launch()) {
            throw new IllegalStateException("Redis did not start again on port " + port + ":\n" + log());
        }
    }

    /** SIGSTOP: connections stay open and nothing answers. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    /** Starts or continues the server if a test left it killed or paused, and empties it. */
    public void reset() {
        if (isRunning()) {
            resume();
        } else {
            restart();
        }
        try (Jedis client = client()) {
            client.flushAll();
            client.configSet("maxmemory-policy", "noeviction");
            client.scriptFlush();
        }
    }

    @Override
    public void close() {
        kill();
        directory.close();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private void launchOnAFreePort() {
        for (int attempt = 0; attempt < 5; attempt++) {
            port = LoopbackPorts.free();
            if (launch()) {
                return;
            }
        }
        throw new IllegalStateException("Redis did not start:\n" + log());
    }

    private boolean launch() {
        try {
            process = new ProcessBuilder(commandLine())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.path().resolve("redis.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        await().atMost(STARTUP).pollInterval(Duration.ofMillis(10)).until(() -> !isRunning() || answers());
        return isRunning();
    }

    private List<String> commandLine() throws IOException {
        List<String> line = new ArrayList<>(
                List.of(program().toString(), writeConfiguration().toString()));
        line.addAll(arguments);
        return line;
    }

    /** The embedded one, unless the property {@code redis.program} names another. */
    private static Path program() throws IOException {
        String other = System.getProperty("redis.program", "");
        if (!other.isEmpty()) {
            return Path.of(other);
        }
        return RedisProgram.unpackInto(Path.of(System.getProperty("java.io.tmpdir"), programDirectory()));
    }

    private static String programDirectory() {
        return "countersign-test-redis-" + System.getProperty("user.name");
    }

    private Path writeConfiguration() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "bind " + HOST, "port " + port, "dir " + directory.path(), "save \"\"", "maxmemory-policy noeviction"));
        lines.addAll(directives);
        return Files.write(directory.path().resolve("redis.conf"), lines);
    }

    /** A refused login is an answer too: whether one may enter is the test's business. */
    private boolean answers() {
        try (Jedis client = connect(port, Duration.ofSeconds(1))) {
            client.ping();
            return true;
        } catch (JedisConnectionException notYet) {
            return false;
        } catch (JedisDataException refused) {
            return !String.valueOf(refused.getMessage()).startsWith("LOADING");
        }
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

    private String log() {
        try {
            return Files.readString(directory.path().resolve("redis.log"));
        } catch (IOException failed) {
            return "(no log: " + failed.getMessage() + ")";
        }
    }
}
