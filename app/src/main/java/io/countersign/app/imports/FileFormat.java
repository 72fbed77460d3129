package io.countersign.app.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How the entries of a file are written. */
public enum FileFormat {
    /** One JSON object a line, as producers push it. */
    JSON_LINES,
    /** A header and rows, with a mapping of columns to fields. */
    CSV;

    /** What the name says, or else the first character. */
    static Optional<FileFormat> of(String name, byte[] beginning) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return Optional.of(CSV);
        }
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json")) {
            return Optional.of(JSON_LINES);
        }
        String text = textOf(beginning);
        return text.startsWith("{") || text.startsWith("[") ? Optional.of(JSON_LINES) : Optional.empty();
    }

    /** The beginning as text, without a byte order mark or white space in front. */
    static String textOf(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }
}
