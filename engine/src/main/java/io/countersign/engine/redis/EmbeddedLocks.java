package io.countersign.engine.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Locks between the processes that use one embedded server. The system releases them when a process dies, however it dies.
 * One instance per directory and process: the system takes locks per process, so threads must take turns by other means.
 */
final class EmbeddedLocks {
    private final Path turn;
    private final Path users;
    private @Nullable FileChannel use;

    EmbeddedLocks(Path directory) {
        turn = directory.resolve("turn.lock");
        users = directory.resolve("users.lock");
    }

    /** What is done while no other process starts or stops the server. */
    interface Turn<T> {
        T take() throws IOException;
    }

    <T> T inTurn(Turn<T> work) throws IOException {
        try (FileChannel channel = open(turn)) {
            channel.lock();
            return work.take();
        }
    }

    /** Counts this process among the users of the server. */
    void join() throws IOException {
        FileChannel channel = open(users);
        channel.lock(0, Long.MAX_VALUE, true);
        use = channel;
    }

    /** Stops counting this process, and says whether no other one is left. */
    boolean leaveAsLast() throws IOException {
        if (use != null) {
            use.close();
            use = null;
        }
        try (FileChannel channel = open(users);
                FileLock alone = channel.tryLock()) {
            return alone != null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
