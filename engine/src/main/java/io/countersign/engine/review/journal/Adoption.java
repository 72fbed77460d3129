package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over the journal files of processes that are gone. One use, in the directory's turn; not thread-safe. */
final class Adoption implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private record Adopted(JournalFile file, JournalReading reading) {}

    private final JournalDirectory directory;
    private final List<Adopted> adopted = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();

    private Adoption(JournalDirectory directory) {
        this.directory = directory;
    }

    static Adoption in(JournalDirectory directory) throws IOException {
        var adoption = new Adoption(directory);
        for (Path file : directory.files()) {
            adoption.adopt(file);
        }
        return adoption;
    }

    /** What is to be sent, oldest first. A process that died while it took files over leaves a verdict in two of them. */
    List<Verdict> unsettled() {
        Map<VerdictId, Verdict> unsettled = new LinkedHashMap<>();
        Set<VerdictId> closed = new HashSet<>();
        for (Adopted each : adopted) {
            each.reading().kept().forEach(verdict -> unsettled.putIfAbsent(verdict.id(), verdict));
            closed.addAll(each.reading().closed());
        }
        unsettled.keySet().removeAll(closed);
        return List.copyOf(unsettled.values());
    }

    /** Removes the files, now that what they held is safe elsewhere, and keeps damaged ones aside. */
    List<String> finish() {
        adopted.forEach(this::finish);
        return List.copyOf(reports);
    }

    @Override
    public void close() throws IOException {
        for (Adopted each : adopted) {
            each.file().close();
        }
    }

    private void adopt(Path path) {
        try {
            JournalFile file = JournalFile.lock(path).orElse(null);
            if (file != null) {
                adopted.add(new Adopted(file, JournalReading.of(file.content())));
            }
        } catch (IOException e) {
            LOG.warn("a journal file cannot be read: {}", path, e);
            reports.add(("The journal %s cannot be read, so verdicts in it are not sent. "
                            + "Make it readable and writable for you, then start again.")
                    .formatted(path));
        }
    }

    private void finish(Adopted each) {
        Path path = each.file().path();
        try {
            switch (each.reading().state()) {
                case INTACT -> each.file().discard();
                case TORN -> {
                    each.file().discard();
                    reports.add(torn(path));
                }
                case BROKEN -> {
                    each.file().close();
                    reports.add(broken(each.reading(), path, directory.setAside(path)));
                }
            }
        } catch (IOException e) {
            LOG.warn("a journal file that was taken over cannot be removed: {}", path, e);
            reports.add("The journal %s was taken over but cannot be removed. Delete it, or it is read again."
                    .formatted(path));
        }
    }

    private static String torn(Path path) {
        return ("Countersign stopped while it wrote a verdict to %s, so that verdict was not given. "
                        + "Look again at the item that was open last.")
                .formatted(path);
    }

    private static String broken(JournalReading reading, Path path, Path aside) {
        return ("The journal %s is damaged at line %d: %s, and what follows was not used. "
                        + "The file is kept as %s; check the items that were decided last.")
                .formatted(
                        path, reading.goodLines() + 1, verdicts(reading.kept().size()), aside);
    }

    private static String verdicts(int count) {
        return switch (count) {
            case 0 -> "no verdict before it waits to be sent";
            case 1 -> "the verdict before it is saved";
            default -> "the %d verdicts before it are saved".formatted(count);
        };
    }
}
