package io.countersign.engine.review.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One file of a journal, locked for as long as it is open. Written through {@link RandomAccessFile}, because a channel
 * closes itself, and gives up the lock, when the thread that writes is interrupted. Not thread-safe.
 */
final class JournalFile implements AutoCloseable {
    /** The system keeps locks per process and drops them when any handle of the file is closed, so nobody may open one twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final RandomAccessFile file;
    private String chain = JournalLine.START;
    private long size;
    private boolean endUnknown;

    private JournalFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens a file unless a living process has it open. */
    static Optional<JournalFile> lock(Path path) throws IOException {
        if (!HELD_HERE.add(path)) {
            return Optional.empty();
        }
        RandomAccessFile file = null;
        boolean locked = false;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            locked = isLocked(file);
            return locked ? Optional.of(new JournalFile(path, file)) : Optional.empty();
        } finally {
            if (!locked) {
                if (file != null) {
                    file.close();
                }
                HELD_HERE.remove(path);
            }
        }
    }

    private static boolean isLocked(RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** All that stands in it. */
    byte[] content() throws IOException {
        file.seek(0);
        var content = new byte[Math.toIntExact(file.length())];
        file.readFully(content);
        return content;
    }

    /** Appends a line, which the system writes to the disk when it likes, at the latest with the next forced one. */
    void append(JournalEntry entry) throws IOException {
        append(entry, false);
    }

    /** Appends a line and returns when it is on the disk. */
    void appendForced(JournalEntry entry) throws IOException {
        append(entry, true);
    }

    void force() throws IOException {
        file.getFD().sync();
    }

    /** Empties and removes it. */
    void discard() throws IOException {
        try (this) {
            file.setLength(0);
        }
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            HELD_HERE.remove(path);
        }
    }

    private void append(JournalEntry entry, boolean forced) throws IOException {
        if (endUnknown) {
            takeOff();
        }
        JournalLine line = JournalLine.after(chain, JournalCodec.encode(entry));
        byte[] bytes = line.bytes();
        endUnknown = true;
        try {
            file.seek(size);
            file.write(bytes);
            if (forced) {
                force();
            }
        } catch (IOException e) {
            takeOffAfter(e);
            throw e;
        }
        endUnknown = false;
        chain = line.chain();
        size += bytes.length;
    }

    private void takeOffAfter(IOException failure) {
        try {
            takeOff();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Takes off what could not be written whole. */
    private void takeOff() throws IOException {
        file.setLength(size);
        force();
        endUnknown = false;
    }
}
