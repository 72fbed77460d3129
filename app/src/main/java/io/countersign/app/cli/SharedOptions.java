package io.countersign.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
final class SharedOptions {
    private @Nullable String redis;
    private boolean json;

    @Option(
            names = "--redis",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description =
                    "The Redis server that holds the queue, such as redis://user:password@host:6379. "
                            + "Otherwise the variable REDIS_URL, otherwise the server in the window's settings, otherwise the embedded one.")
    void redis(String url) {
        redis = url;
    }

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Write JSON lines on standard output, and sentences on standard error.")
    void json(boolean wanted) {
        json = wanted;
    }

    /** The server; empty for the embedded one. */
    Optional<String> url(String fromEnvironment) {
        if (redis != null) {
            return Optional.of(redis);
        }
        return fromEnvironment.isBlank() ? Optional.empty() : Optional.of(fromEnvironment);
    }

    /** Whether the command line names a server. */
    boolean namesServer() {
        return redis != null;
    }

    boolean isJson() {
        return json;
    }
}
