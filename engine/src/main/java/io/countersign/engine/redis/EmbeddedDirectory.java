package io.countersign.engine.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The directory in which one embedded server lives: program, configuration, log and data. */
record EmbeddedDirectory(Path path) {
    private static final String CONFIGURATION = "redis.conf";
    private static final String USERS = "users.acl";

    /**
     * Nobody can log in as the default user, but the server replays its file with that user's rights, and without them
     * it would leave out whatever a script or a transaction had written.
     */
    private static final String DEFAULT_USER = "user default off ~* &* +@all";

    /** Makes the directory, open to its owner alone. */
    static EmbeddedDirectory in(Path dataDirectory) throws IOException {
        RedisProgram.requireForThisMachine();
        Path directory = Files.createDirectories(dataDirectory.resolve("redis"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        return new EmbeddedDirectory(directory.toRealPath());
    }

    Path descriptor() {
        return path.resolve("descriptor.properties");
    }

    Path log() {
        return path.resolve("redis.log");
    }

    /** What the server has written. */
    Path data() {
        return path.resolve("appendonlydir");
    }

    /** Whether a process runs a server program of this directory; empty if the system does not say. */
    Optional<Boolean> isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.startsWith(path.resolve("redis-server-").toString()));
    }

    /** Writes what the server reads when it starts; everything in it is relative to this directory. */
    List<String> prepare(EmbeddedDescriptor descriptor) throws IOException {
        Path program = RedisProgram.unpackInto(path);
        Files.write(path.resolve(CONFIGURATION), configuration(descriptor.port()));
        writePrivately(path.resolve(USERS), users(descriptor));
        if (Files.exists(log())) {
            Files.move(log(), path.resolve("redis.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(program.toString(), CONFIGURATION);
    }

    private static List<String> configuration(int port) {
        return List.of(
                "bind 127.0.0.1",
                "protected-mode yes",
                "port " + port,
                "aclfile " + USERS,
                "appendonly yes",
                "appendfsync always",
                "aof-load-truncated yes",
                "save \"\"",
                "maxmemory-policy noeviction");
    }

    /** Users that an admin has added and saved stay. */
    private List<String> users(EmbeddedDescriptor descriptor) throws IOException {
        List<String> users = new ArrayList<>();
        users.add(DEFAULT_USER);
        users.add("user " + descriptor.user() + " on #" + sha256(descriptor.password()) + " ~* &* +@all");
        Path file = path.resolve(USERS);
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("user "))
                    .filter(line ->
                            !line.startsWith("user default ") && !line.startsWith("user " + descriptor.user() + " "))
                    .forEach(users::add);
        }
        return users;
    }

    private static void writePrivately(Path file, List<String> lines) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "private", ".part");
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sha256(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
