package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the bytes of one journal file as far as its chain holds. One use; not thread-safe. */
final class JournalReading {
    /** In what state the file is. */
    enum State {
        INTACT,
        /** The last line is incomplete: the process ended while it wrote. */
        TORN,
        /** A line was changed after it was written. */
        BROKEN
    }

    private final List<Verdict> kept = new ArrayList<>();
    private final Set<VerdictId> closed = new HashSet<>();
    private String chain = JournalLine.START;
    private State state = State.INTACT;
    private int goodLines;

    static JournalReading of(byte[] content) {
        var reading = new JournalReading();
        reading.read(new String(content, StandardCharsets.ISO_8859_1));
        return reading;
    }

    /** The verdicts on the lines that hold, oldest first. */
    List<Verdict> kept() {
        return kept;
    }

    /**
     * The verdicts that are not to be sent. Lines behind a break count here too: to send what a person took back would be
     * worse than to believe a damaged file that it was taken back.
     */
    Set<VerdictId> closed() {
        return closed;
    }

    State state() {
        return state;
    }

    /** How many lines hold. */
    int goodLines() {
        return goodLines;
    }

    private void read(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            boolean terminated = end >= 0;
            String line = terminated ? text.substring(start, end) : text.substring(start);
            start = terminated ? end + 1 : text.length();
            if (state == State.BROKEN) {
                entryOf(line).ifPresent(this::close);
            } else if (!accept(line) && !(!terminated && accept(line.substring(0, line.length() - 1)))) {
                state = terminated ? State.BROKEN : State.TORN;
                entryOf(line).ifPresent(this::close);
            }
        }
    }

    private boolean accept(String text) {
        Optional<JournalLine> line = JournalLine.parse(text).filter(read -> read.follows(chain));
        Optional<JournalEntry> entry = line.flatMap(JournalLine::entry);
        if (line.isEmpty() || entry.isEmpty()) {
            return false;
        }
        chain = line.get().chain();
        goodLines++;
        if (entry.get() instanceof JournalEntry.Kept(Verdict verdict)) {
            kept.add(verdict);
        } else {
            close(entry.get());
        }
        return true;
    }

    private static Optional<JournalEntry> entryOf(String line) {
        return JournalLine.parse(line).flatMap(JournalLine::entry);
    }

    private void close(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.Kept kept -> {}
            case JournalEntry.Settled(VerdictId id) -> closed.add(id);
            case JournalEntry.Withdrawn(VerdictId id) -> closed.add(id);
        }
    }
}
