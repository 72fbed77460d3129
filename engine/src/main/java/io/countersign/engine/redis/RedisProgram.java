package io.countersign.engine.redis;

import io.countersign.engine.review.QueueRefusedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The redis-server program for one platform, unpacked from the class path. */
final class RedisProgram {
    private static final String VERSION = "7.0.15";

    private RedisProgram() {}

    /**
     * Unpacks the program for this machine unless it is there already. Several processes may do so at once.
     *
     * @throws QueueRefusedException if there is none for this machine
     */
    static Path unpackInto(Path directory) throws IOException {
        String name = requireForThisMachine();
        Path program = directory.resolve(name);
        if (!Files.isExecutable(program)) {
            unpack(name, program);
        }
        return program;
    }

    /**
     * The name of the program for this machine.
     *
     * @throws QueueRefusedException if there is none
     */
    static String requireForThisMachine() {
        return nameFor(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static String nameFor(String system, String architecture) {
        String os = osOf(system.toLowerCase(Locale.ROOT));
        String arch = archOf(architecture.toLowerCase(Locale.ROOT));
        if (os.isEmpty() || arch.isEmpty() || (os.equals("darwin") && arch.equals("386"))) {
            throw new QueueRefusedException(
                    "There is no embedded Redis for " + system + " on " + architecture
                            + "; give a server with --redis URL or REDIS_URL.",
                    null);
        }
        return "redis-server-" + VERSION + "-" + os + "-" + arch;
    }

    private static String osOf(String system) {
        if (system.startsWith("linux")) {
            return "linux";
        }
        return system.startsWith("mac") || system.startsWith("darwin") ? "darwin" : "";
    }

    private static String archOf(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            case "x86", "i386", "i686" -> "386";
            default -> "";
        };
    }

    /** The finished file appears under its name in one step, so whoever finds it can run it. */
    private static void unpack(String name, Path program) throws IOException {
        Path directory = Files.createDirectories(program.toAbsolutePath().getParent());
        Path part = Files.createTempFile(directory, name, ".part");
        try (InputStream packed = RedisProgram.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw new FileNotFoundException(name + " is missing from the class path");
            }
            Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
