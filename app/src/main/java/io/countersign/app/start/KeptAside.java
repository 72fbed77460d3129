package io.countersign.app.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Puts a file aside that cannot be read, so that nothing in it is lost. */
public final class KeptAside {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int MOST_IN_A_SECOND = 1_000;

    private KeptAside() {}

    /** Moves it to a name of its own beside where it was, and never over one that was put aside before. */
    public static Path of(Path file, InstantSource clock) throws IOException {
        String name = file.getFileName() + ".broken-" + STAMP.format(clock.instant());
        for (int i = 1; i < MOST_IN_A_SECOND; i++) {
            Path aside = file.resolveSibling(i == 1 ? name : name + "-" + i);
            try {
                return Files.move(file, aside);
            } catch (FileAlreadyExistsException taken) {
                // The next name may be free.
            }
        }
        throw new FileAlreadyExistsException(file.resolveSibling(name).toString());
    }
}
