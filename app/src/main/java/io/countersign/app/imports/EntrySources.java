package io.countersign.app.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file's entries.
 *
 * @param format how they are written; empty to tell by the file's name or its beginning
 * @param mapping what is known of a CSV file's columns
 * @param charset of a CSV file: UTF-8, or any other in which ASCII is ASCII
 * @param delimiter between the values of a CSV file; empty to tell by the header
 */
public record EntrySources(
        Optional<FileFormat> format, MappingWish mapping, Charset charset, Optional<Character> delimiter) {
    /**
     * Opens the entries of this file.
     *
     * @throws ImportException if they cannot be made sense of
     */
    public EntrySource open(SourceFile file) throws IOException {
        FileFormat known = format.or(() -> FileFormat.of(file.name(), file.beginning()))
                .orElseThrow(() -> new ImportException(
                        file.name() + " may be JSON lines or CSV; say which with --format jsonl or --format csv."));
        return switch (known) {
            case JSON_LINES -> jsonLines(file);
            case CSV -> csv(file);
        };
    }

    private EntrySource jsonLines(SourceFile file) {
        if (saysMoreThanJsonLinesNeed()) {
            throw new ImportException(
                    "--map, --set, --encoding and --delimiter are for CSV files; %s is read as JSON lines. Leave them out, or say --format csv."
                            .formatted(file.name()));
        }
        String beginning = FileFormat.textOf(file.beginning());
        if (beginning.startsWith("[")) {
            throw new ImportException(
                    "%s is one JSON list; write one object a line, for example with: jq -c '.[]' %s > lines.jsonl"
                            .formatted(file.name(), file.name()));
        }
        if (beginning.startsWith("{\n") || beginning.startsWith("{\r\n")) {
            throw new ImportException(
                    "%s spreads one JSON object over several lines; write one object a line, for example with: jq -c . %s > lines.jsonl"
                            .formatted(file.name(), file.name()));
        }
        return new JsonLinesSource(new Lines(file.in()));
    }

    private boolean saysMoreThanJsonLinesNeed() {
        return !mapping.columns().isEmpty()
                || !mapping.constants().isEmpty()
                || !charset.equals(StandardCharsets.UTF_8)
                || delimiter.isPresent();
    }

    private EntrySource csv(SourceFile file) throws IOException {
        var records = new CsvRecords(
                new Lines(file.in()), charset, delimiter.orElseGet(() -> CsvHeader.likelyDelimiter(file)));
        List<String> names = CsvHeader.read(records, file.name());
        return new CsvSource(records, new ColumnMapping(file.name(), names, mapping));
    }
}
