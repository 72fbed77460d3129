package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps verdicts on this machine's disk until they are settled. Every process has a file of its own in the directory, with
 * one line per step, each chained to the one before by SHA-256. What processes that are gone have left behind is taken
 * over when a journal is opened.
 *
 * <p>Thread-safe. Only {@link #open}, {@link #append} and {@link #withdraw} fail; the file is rewritten with what is still
 * unsettled whenever it has grown past a quarter of a megabyte and past twice its last rewritten size.
 */
public final class VerdictJournal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictJournal.class);
    private static final long ROLL_BYTES = 256 * 1024;

    private final JournalDirectory directory;
    private final List<String> reports;
    private final long rollBytes;
    private final Map<VerdictId, Verdict> unsettled = new LinkedHashMap<>();
    private JournalFile file;
    private long limit;
    private boolean closed;

    private VerdictJournal(
            JournalDirectory directory, JournalFile file, List<Verdict> found, List<String> reports, long rollBytes) {
        this.directory = directory;
        this.file = file;
        this.reports = reports;
        this.rollBytes = rollBytes;
        found.forEach(verdict -> unsettled.put(verdict.id(), verdict));
        this.limit = limitAfter(file);
    }

    /**
     * Opens a journal in this directory, which is made if need be and should hold nothing else.
     *
     * @throws JournalException if it cannot be read or written
     */
    public static VerdictJournal open(Path directory) {
        return open(directory, ROLL_BYTES);
    }

    static VerdictJournal open(Path directory, long rollBytes) {
        try {
            JournalDirectory home = JournalDirectory.at(directory);
            return home.inTurn(() -> takeOver(home, rollBytes));
        } catch (FileAlreadyExistsException inTheWay) {
            throw new JournalException(
                    "The journal of verdicts needs the directory %s, but a file is in its place. Move it away, and start again."
                            .formatted(inTheWay.getFile()),
                    inTheWay);
        } catch (IOException e) {
            throw new JournalException(
                    ("The journal of verdicts in %s cannot be opened (%s). Free some disk space, or make the directory "
                                    + "writable for you, and start again.")
                            .formatted(directory, reason(e)),
                    e);
        }
    }

    private static VerdictJournal takeOver(JournalDirectory home, long rollBytes) throws IOException {
        try (var adoption = Adoption.in(home)) {
            List<Verdict> found = adoption.unsettled();
            JournalFile file = home.create(found);
            return new VerdictJournal(home, file, found, adoption.finish(), rollBytes);
        }
    }

    /** What was wrong with the files that were found, one sentence for people each; usually none. */
    public List<String> reports() {
        return reports;
    }

    /** The verdicts that are neither settled nor withdrawn, oldest first. */
    public synchronized List<Verdict> unsettled() {
        return List.copyOf(unsettled.values());
    }

    /**
     * Returns when the verdict is on the disk. One that is there already is not written again.
     *
     * @throws JournalException if the disk does not take it; then it is not in the journal
     */
    public synchronized void append(Verdict verdict) {
        if (!unsettled.containsKey(verdict.id())) {
            write(new JournalEntry.Kept(verdict), "The verdict was not given", "decide again");
            unsettled.put(verdict.id(), verdict);
        }
    }

    /**
     * Notes that the verdict was taken back, and returns when that is on the disk.
     *
     * @throws JournalException if the disk does not take it; then the verdict is still in the journal
     */
    public synchronized void withdraw(VerdictId verdict) {
        if (unsettled.containsKey(verdict)) {
            write(new JournalEntry.Withdrawn(verdict), "The verdict was not taken back", "try again");
            unsettled.remove(verdict);
            rollIfLong();
        }
    }

    /**
     * Notes that the verdict has its answer. The note is not forced to the disk: if it is lost, the verdict is sent once
     * more, and the queue knows it by its id.
     */
    public synchronized void settle(VerdictId verdict) {
        if (closed || unsettled.remove(verdict) == null) {
            return;
        }
        try {
            file.append(new JournalEntry.Settled(verdict));
        } catch (IOException e) {
            LOG.warn("the journal could not note that {} is settled", verdict, e);
        }
        rollIfLong();
    }

    /** Leaves what is unsettled on the disk, for whoever opens a journal in this directory next. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (unsettled.isEmpty()) {
                directory.inTurn(this::discarded);
            } else {
                file.close();
            }
        } catch (IOException e) {
            LOG.warn("the journal could not be closed: {}", file.path(), e);
        }
    }

    private Path discarded() throws IOException {
        file.discard();
        return file.path();
    }

    private void write(JournalEntry entry, String failed, String then) {
        if (closed) {
            throw new JournalException("%s, because the journal is closed: start the console.".formatted(failed), null);
        }
        try {
            file.appendForced(entry);
        } catch (IOException e) {
            throw new JournalException(
                    ("%s, because the journal %s cannot be written (%s). Free some disk space, or make it writable for "
                                    + "you, and %s.")
                            .formatted(failed, file.path(), reason(e), then),
                    e);
        }
    }

    private void rollIfLong() {
        if (file.size() <= limit) {
            return;
        }
        try {
            JournalFile before = file;
            file = directory.inTurn(() -> directory.create(unsettled.values()));
            limit = limitAfter(file);
            before.discard();
        } catch (IOException e) {
            limit = 2 * file.size();
            LOG.warn("the journal could not be rewritten: {}", file.path(), e);
        }
    }

    private long limitAfter(JournalFile fresh) {
        return Math.max(rollBytes, 2 * fresh.size());
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            case FileSystemException failed -> failed.getClass().getSimpleName();
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
