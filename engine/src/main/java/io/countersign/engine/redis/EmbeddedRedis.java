package io.countersign.engine.redis;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A share in the Redis server that all consoles of one person on one machine use. The server is a process of its own,
 * listens on loopback with a random password, writes to disk before it acknowledges, and outlives consoles that crash. The
 * last share to be closed stops it. Thread-safe; opening and closing block.
 */
public final class EmbeddedRedis implements AutoCloseable {
    /** Guards all that is static or shared here, because file locks do not separate the threads of one process. */
    private static final Map<Path, Shared> SHARED = new HashMap<>();

    private final Shared shared;
    private boolean closed;

    private EmbeddedRedis(Shared shared) {
        this.shared = shared;
    }

    /**
     * Attaches to the server of a data directory, or starts it if it does not run. What a former server acknowledged is
     * there again, even if it was killed.
     *
     * @param dataDirectory the user's data directory; the server keeps to {@code redis} in it
     * @throws QueueRefusedException if there is no embedded Redis for this machine, the directory cannot be used or the
     *     server cannot start; the message says why
     * @throws QueueUnavailableException if the server runs but does not answer
     */
    public static EmbeddedRedis open(Path dataDirectory) {
        synchronized (SHARED) {
            try {
                EmbeddedDirectory directory = EmbeddedDirectory.in(dataDirectory);
                Shared shared = SHARED.computeIfAbsent(directory.path(), path -> new Shared(directory));
                shared.enter();
                return new EmbeddedRedis(shared);
            } catch (IOException failed) {
                throw unusable(dataDirectory, failed);
            }
        }
    }

    /** How to reach the server. */
    public RedisTarget target() {
        return shared.descriptor().target();
    }

    /** The server's process id. */
    public long pid() {
        return shared.descriptor().pid();
    }

    /**
     * Starts the server again if it has died, and says how to reach it: as before, unless another program has taken its
     * port meanwhile. After this share was closed it starts nothing. Throws like {@link #open(Path)}.
     */
    public RedisTarget revive() {
        synchronized (SHARED) {
            try {
                if (!closed) {
                    shared.ensureRunning();
                }
                return shared.descriptor().target();
            } catch (IOException failed) {
                throw unusable(shared.directory.path(), failed);
            }
        }
    }

    /** Gives the share back. The last one, over all processes, stops the server. */
    @Override
    public void close() {
        synchronized (SHARED) {
            if (!closed) {
                closed = true;
                leave();
            }
        }
    }

    private void leave() {
        try {
            shared.leave();
        } catch (IOException failed) {
            throw unusable(shared.directory.path(), failed);
        }
    }

    private static QueueRefusedException unusable(Path directory, IOException problem) {
        return new QueueRefusedException(
                "The embedded Redis cannot use " + directory + " (" + reason(problem)
                        + "); make it writable, choose another data directory, or give a server with --redis URL.",
                problem);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " is not a directory";
            default -> String.valueOf(problem.getMessage());
        };
    }

    /** What the shares of this process have in common. */
    private static final class Shared {
        private final EmbeddedDirectory directory;
        private final EmbeddedLocks locks;
        private final EmbeddedServer server;
        private int shares;
        private volatile @Nullable EmbeddedDescriptor descriptor;

        Shared(EmbeddedDirectory directory) {
            this.directory = directory;
            this.locks = new EmbeddedLocks(directory.path());
            this.server = new EmbeddedServer(directory, EmbeddedServer.PATIENCE);
        }

        EmbeddedDescriptor descriptor() {
            return Objects.requireNonNull(descriptor, "no share was taken");
        }

        void ensureRunning() throws IOException {
            descriptor = locks.inTurn(server::ensureRunning);
        }

        void enter() throws IOException {
            descriptor = locks.inTurn(() -> {
                EmbeddedDescriptor running = server.ensureRunning();
                if (shares == 0) {
                    locks.join();
                }
                return running;
            });
            shares++;
        }

        void leave() throws IOException {
            shares--;
            if (shares > 0) {
                return;
            }
            locks.inTurn(() -> {
                boolean last = locks.leaveAsLast();
                if (last) {
                    server.stop();
                }
                return last;
            });
        }
    }
}
