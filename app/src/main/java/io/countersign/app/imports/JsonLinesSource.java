package io.countersign.app.imports;

import java.io.IOException;
import java.util.Optional;

/** One entry a line, in the producers' format; the bytes stay as they are. Blank lines do not count. */
final class JsonLinesSource implements EntrySource {
    private final Lines lines;

    JsonLinesSource(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent() && isBlank(line.get())) {
            line = lines.next();
        }
        return line.map(JsonLinesSource::row);
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static SourceRow row(Lines.Line line) {
        return line.tooLong()
                ? new SourceRow.Unreadable(line.number(), "the line is longer than 64 MiB")
                : new SourceRow.Entry(line.number(), line.bytes());
    }

    private static boolean isBlank(Lines.Line line) {
        for (byte each : line.bytes()) {
            if (each != ' ' && each != '\t') {
                return false;
            }
        }
        return !line.tooLong();
    }
}
