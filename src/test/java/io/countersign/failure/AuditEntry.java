package io.countersign.failure;

import io.countersign.engine.review.AuditLine;
import java.util.Optional;
import java.util.Set;

/** One line of the audit, read. */
record AuditEntry(long at, String action, String item, String who, String detail) {
    private static final Set<String> COUNTED = Set.of("approved", "modified", "rejected");

    static AuditEntry of(AuditLine line) {
        String[] parts = line.text().split("\t", 5);
        return new AuditEntry(Long.parseLong(parts[0]), parts[1], parts[2], parts[3], parts[4]);
    }

    boolean isCounted() {
        return COUNTED.contains(action);
    }

    /** The verdict of which it says that it counted or did not. */
    Optional<String> verdict() {
        if (isCounted()) {
            return Optional.of(detail.split(" ", -1)[1]);
        }
        return action.equals("refused") ? Optional.of(detail.split(" ", -1)[2]) : Optional.empty();
    }

    /** The hash of the output that a verdict asked for; empty for the model's own. */
    String output() {
        return action.equals("modified") ? detail.split(" ", -1)[2] : "";
    }

    /** OK, or why the verdict does not count. */
    String answer() {
        return detail.split(" ", 2)[0];
    }

    /** Whether the item became final by it. */
    boolean publishes() {
        return action.equals("published")
                || action.equals("expired") && (detail.startsWith("approved") || detail.startsWith("rejected"));
    }
}
