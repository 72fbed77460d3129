package io.countersign.app.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where this person's data lives on this machine: the embedded Redis, the journal, the seals of the audit and the log.
 *
 * @param path need not exist yet
 */
public record DataDirectory(Path path) {
    /** The environment variable that names another place. */
    public static final String VARIABLE = "COUNTERSIGN_HOME";

    /** The place that the environment names, or else the one that the system has for such data. */
    public static DataDirectory locate(Map<String, String> environment) {
        return locate(environment, System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    static DataDirectory locate(Map<String, String> environment, String system, String home) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isBlank()) {
            return new DataDirectory(Path.of(chosen).toAbsolutePath());
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new DataDirectory(Path.of(home, "Library", "Application Support", "Countersign"));
        }
        return os.startsWith("windows")
                ? new DataDirectory(base(environment, "LOCALAPPDATA", Path.of(home, "AppData", "Local"))
                        .resolve("Countersign"))
                : new DataDirectory(base(environment, "XDG_DATA_HOME", Path.of(home, ".local", "share"))
                        .resolve("countersign"));
    }

    /** Where the log files are. */
    public Path log() {
        return path.resolve("log");
    }

    /**
     * The file that keeps the seals of a queue's audit chain.
     *
     * @param place where the queue is, as {@link OpenQueue#place} says
     */
    public Path seals(String place) {
        return path.resolve("audit-seals").resolve(fileName(place) + ".seals");
    }

    /** The file that keeps what callers of the gateway have to show. */
    public Path gatewayToken() {
        return path.resolve("gateway.token");
    }

    /** The file that keeps the settings. */
    public Path settings() {
        return path.resolve("settings.json");
    }

    /**
     * The directory of the verdicts that one queue has not answered yet. Each queue has its own: a verdict that reaches
     * another one is unknown there, and that would be its end.
     *
     * @param place where the queue is, as {@link OpenQueue#place} says
     */
    public Path journal(String place) {
        return path.resolve("journal").resolve(fileName(place));
    }

    /**
     * The directory of what people entered and have not given to one queue.
     *
     * @param place where the queue is, as {@link OpenQueue#place} says
     */
    public Path drafts(String place) {
        return path.resolve("drafts").resolve(fileName(place));
    }

    /**
     * The directory for what has left a queue.
     *
     * @param place where the queue is, as {@link OpenQueue#place} says
     */
    public Path archive(String place) {
        return path.resolve("archive").resolve(fileName(place));
    }

    private static String fileName(String place) {
        return place.replaceAll("[^\\p{Alnum}.-]+", "_");
    }

    /** A relative path in such a variable is to be ignored, as the XDG specification says. */
    private static Path base(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
