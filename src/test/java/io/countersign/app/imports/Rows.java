package io.countersign.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a source makes of a file, one text a row: the line, a colon and the entry, or an exclamation mark and the problem. */
final class Rows {
    private Rows() {}

    static List<String> read(EntrySources sources, String name, byte[] content) {
        try {
            Path directory = Files.createTempDirectory("rows");
            Path file = Files.write(directory.resolve(name), content);
            try (SourceFile opened = SourceFile.open(file.toString(), InputStream.nullInputStream());
                    EntrySource source = sources.open(opened)) {
                return all(source);
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(EntrySource source) throws IOException {
        var rows = new ArrayList<String>();
        for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
            rows.add(
                    switch (row.get()) {
                        case SourceRow.Entry(long line, byte[] raw) ->
                            line + ": " + new String(raw, StandardCharsets.UTF_8);
                        case SourceRow.Unreadable(long line, String problem) -> line + "! " + problem;
                    });
        }
        return rows;
    }
}
