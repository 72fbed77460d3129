package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The directory in which every console of one person has a journal file of its own. Thread-safe. */
final class JournalDirectory {
    private static final String SUFFIX = ".jsonl";
    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    /** The system takes locks per process, so the threads of this one take turns by this. */
    private static final ReentrantLock TURN_HERE = new ReentrantLock();

    private final Path path;

    private JournalDirectory(Path path) {
        this.path = path;
    }

    /** Makes the directory, open to its owner alone. */
    static JournalDirectory at(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            if (POSIX) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return new JournalDirectory(path.toRealPath());
    }

    /** What is done while nobody else makes, takes over or removes a file. */
    interface Turn<T> {
        T take() throws IOException;
    }

    <T> T inTurn(Turn<T> work) throws IOException {
        TURN_HERE.lock();
        try (FileChannel turn =
                FileChannel.open(path.resolve("turn.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            return work.take();
        } finally {
            TURN_HERE.unlock();
        }
    }

    /** Makes a file that holds these verdicts, and returns when it is on the disk. Only in turn. */
    JournalFile create(Collection<Verdict> verdicts) throws IOException {
        Path file = Files.createTempFile(path, "verdicts-%d-".formatted(System.currentTimeMillis()), SUFFIX);
        JournalFile fresh = JournalFile.lock(file)
                .orElseThrow(() -> new IOException("another program has locked %s".formatted(file)));
        try {
            for (Verdict verdict : verdicts) {
                fresh.append(new JournalEntry.Kept(verdict));
            }
            fresh.force();
            force();
            return fresh;
        } catch (IOException e) {
            fresh.discard();
            throw e;
        }
    }

    /** All journal files, oldest first. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** Gives a file a name under which nobody takes it for a journal, and says which. */
    Path setAside(Path file) throws IOException {
        int number = 1;
        while (Files.exists(broken(file, number))) {
            number++;
        }
        return Files.move(file, broken(file, number));
    }

    private static Path broken(Path file, int number) {
        return file.resolveSibling("%s.broken-%d".formatted(file.getFileName(), number));
    }

    /** Makes the names of the files safe. Windows has no such call and does it on its own. */
    private void force() throws IOException {
        if (POSIX) {
            try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
