package io.countersign.app.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends everything that is logged to a file, so that the terminal belongs to people. Logs hold no content and no login. */
public final class Logging {
    private static final String DIRECTORY = "countersign.log";

    private Logging() {}

    /** Has to come before anything is logged. Without a place to write to, nothing is logged. */
    public static void start(DataDirectory data) {
        try {
            makePrivate(data.path());
        } catch (IOException unusable) {
            return;
        } finally {
            System.setProperty(DIRECTORY, data.log().toString());
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    private static void makePrivate(Path directory) throws IOException {
        boolean fresh = Files.notExists(directory);
        Files.createDirectories(directory);
        if (fresh && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
