package io.countersign.engine.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An audit trail in a list that a test can tamper with. */
final class ListedAuditTrail implements AuditTrail {
    final List<AuditLine> lines = new ArrayList<>();

    static ListedAuditTrail of(int count) {
        var trail = new ListedAuditTrail();
        for (int i = 1; i <= count; i++) {
            trail.append(i + "\tapproved\tärger\talice\t");
        }
        return trail;
    }

    void append(String text) {
        long number = lines.size() + 1L;
        String before = lines.isEmpty() ? "" : lines.getLast().chain();
        lines.add(new AuditLine("p" + number, number, text, hash(before + text)));
    }

    void rewriteFrom(int index, String text) {
        var kept = List.copyOf(lines);
        lines.subList(index, lines.size()).clear();
        append(text);
        kept.subList(index + 1, kept.size()).forEach(line -> append(line.text()));
    }

    @Override
    public List<AuditLine> read(String afterPosition, int limit) {
        int start = 0;
        while (!afterPosition.isEmpty()
                && start < lines.size()
                && !lines.get(start++).position().equals(afterPosition)) {}
        return List.copyOf(lines.subList(start, Math.min(lines.size(), start + limit)));
    }

    @Override
    public Head head() {
        return lines.isEmpty()
                ? new Head(0, "")
                : new Head(lines.getLast().number(), lines.getLast().chain());
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
