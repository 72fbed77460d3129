package io.countersign.app.cli;

import io.countersign.app.imports.ImportSummary;
import java.util.ArrayList;

/** What came of an import, in a sentence. */
final class ImportSentence {
    private ImportSentence() {}

    static String of(ImportSummary summary) {
        if (summary.entries() == 0 && summary.complete()) {
            return "There was nothing to import.";
        }
        var parts = new ArrayList<String>();
        parts.add("%,d accepted".formatted(summary.accepted()));
        parts.add("%,d in the queue before".formatted(summary.duplicates()));
        parts.add("%,d in quarantine".formatted(summary.quarantined()));
        if (summary.unreadable() > 0) {
            parts.add("%,d unreadable and not imported".formatted(summary.unreadable()));
        }
        String read = "%,d %s read: ".formatted(summary.entries(), summary.entries() == 1 ? "entry" : "entries");
        String end = summary.complete() ? "." : "; stopped before the end, import the file again to add the rest.";
        return read + String.join(", ", parts) + end;
    }
}
