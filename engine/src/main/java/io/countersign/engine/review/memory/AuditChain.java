package io.countersign.engine.review.memory;

import io.countersign.engine.review.AuditLine;
import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.ContentHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The audit in memory. Thread-safe. */
final class AuditChain implements AuditTrail {
    private final List<AuditLine> lines = new ArrayList<>();

    /** Appends a line; the item is empty if it is about none. */
    synchronized void add(Instant at, String item, Note note) {
        String text = String.join(
                "\t", Long.toString(at.toEpochMilli()), note.action(), item, note.who(), oneLine(note.record()));
        long number = lines.size() + 1L;
        String chain = ContentHash.of((head().chain() + text).getBytes(StandardCharsets.UTF_8))
                .hex();
        lines.add(new AuditLine(Long.toString(number), number, text, chain));
    }

    @Override
    public synchronized List<AuditLine> read(String afterPosition, int limit) {
        return Page.of(lines, afterPosition, limit);
    }

    @Override
    public synchronized Head head() {
        return lines.isEmpty()
                ? new Head(0, "")
                : new Head(lines.getLast().number(), lines.getLast().chain());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
