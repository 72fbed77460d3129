package io.countersign.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A place that a user names for what is written. A regular file appears, or is replaced, only when it is whole; links are
 * followed, and into a device or a named pipe it is written straight.
 */
record ExportFile(Path named) {
    /** Writes all of it. */
    void write(Consumer<Console> content) {
        try {
            if (isStraight()) {
                fill(named, content, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } else {
                replace(Files.exists(named) ? named.toRealPath() : named.toAbsolutePath(), content);
            }
        } catch (IOException failed) {
            throw unwritable();
        } catch (OutputClosedException failed) {
            throw failed.isByReader() ? failed : unwritable();
        }
    }

    /** A link whose target is not there yet has it made by whoever writes through it. */
    private boolean isStraight() {
        return Files.exists(named) ? !Files.isRegularFile(named) : Files.isSymbolicLink(named);
    }

    private static void replace(Path target, Consumer<Console> content) throws IOException {
        Path part = target.resolveSibling("%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
        try {
            Files.createFile(part);
            keepRights(target, part);
            fill(part, content, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void keepRights(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static void fill(Path file, Consumer<Console> content, StandardOpenOption... how) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, how)) {
            var to = new Console(out, out);
            content.accept(to);
            to.flush();
        }
    }

    private UsageException unwritable() {
        return new UsageException(
                "%s cannot be written; check its directory, your rights and the space on the disk.".formatted(named));
    }
}
