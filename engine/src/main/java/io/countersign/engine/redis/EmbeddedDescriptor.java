package io.countersign.engine.redis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the embedded server, as its starter tells the consoles that come later. Only the owner may read the file.
 *
 * @param pid the server's process, or 0 while it is starting
 */
record EmbeddedDescriptor(int port, String user, String password, long pid) {
    private static final String USER = "countersign";
    private static final int PASSWORD_BYTES = 32;

    static EmbeddedDescriptor withNewPassword(int port) {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        return new EmbeddedDescriptor(port, USER, HexFormat.of().formatHex(secret), 0);
    }

    EmbeddedDescriptor withPort(int other) {
        return new EmbeddedDescriptor(other, user, password, 0);
    }

    EmbeddedDescriptor withPid(long started) {
        return new EmbeddedDescriptor(port, user, password, started);
    }

    RedisTarget target() {
        return new RedisTarget.Server(
                List.of(new RedisAddress("127.0.0.1", port)), Optional.of(new RedisLogin(user, password)), 0, false);
    }

    /** Reads the file; empty if there is none or if it is damaged. */
    static Optional<EmbeddedDescriptor> read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            int port = Integer.parseInt(properties.getProperty("port", ""));
            long pid = Long.parseLong(properties.getProperty("pid", ""));
            String user = properties.getProperty("user", "");
            String password = properties.getProperty("password", "");
            EmbeddedDescriptor descriptor = new EmbeddedDescriptor(port, user, password, pid);
            return descriptor.isWhole() ? Optional.of(descriptor) : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return port > 0 && port <= 65_535 && user.equals(USER) && password.length() == 2 * PASSWORD_BYTES;
    }

    /** Replaces the file in one step. Temporary files are made readable to their owner alone. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", String.valueOf(port));
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("pid", String.valueOf(pid));
        StringWriter text = new StringWriter();
        properties.store(text, "How to reach the embedded Redis of this directory");
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "descriptor", ".part");
        Files.writeString(part, text.toString());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "port " + port + ", user " + user + ", process " + pid;
    }
}
